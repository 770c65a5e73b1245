/** Takes `--require <file>` out of `process.execArgv`, where the program would see it and hand it to its children. */
export function hidePreload(file: string): void {
  const at = process.execArgv.findIndex((arg, i) => arg === file && process.execArgv[i - 1] === '--require');
  if (at > 0) process.execArgv.splice(at - 1, 2);
}
