/** Reads collapsed stacks: frames that are parted by semicolons, a space, a whole number. Other text throws. */
export function readCollapsed(text: string): { frames: string[]; weight: number }[] {
  if (text !== '' && !text.endsWith('\n')) throw new Error('the last line has no end');
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => {
      const [, stack, weight] = /^([^\n\r]+) (\d+)$/.exec(line) ?? [];
      if (stack === undefined || stack.split(';').includes('')) throw new Error(`not understood: ${line}`);
      return { frames: stack.split(';'), weight: Number(weight) };
    });
}
