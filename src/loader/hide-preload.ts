/** Whether the preload stands on the command line of this very process, and not in `NODE_OPTIONS`. */
export function isAskedFor(): boolean {
  return process.execArgv.some((arg) => /\blprof\/register$|[\\/]loader[\\/]register\.js$/.test(arg));
}

/** Takes `--require <file>` out of `process.execArgv`, where the program would see it and hand it to its children. */
export function hidePreload(file: string): void {
  const at = process.execArgv.findIndex((arg, i) => arg === file && process.execArgv[i - 1] === '--require');
  if (at > 0) process.execArgv.splice(at - 1, 2);
}

/** Shows the program the code that the user gave with `-e`, not the instrumented one; Node has read that already. */
export function hideProbes(code: string): void {
  const property = Object.getOwnPropertyDescriptor(process, '_eval');
  const at = process.execArgv.lastIndexOf(property?.value ?? '');
  // `fork` looks for the one in the other, so it is both or none.
  if (at < 1 || !property?.configurable) return;
  process.execArgv[at] = code;
  Object.defineProperty(process, '_eval', { ...property, value: code });
}
