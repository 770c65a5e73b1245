/** Columns of the terminal; where output goes into a pipe, those of the terminal that errors go to, of `COLUMNS`, or 120. */
export function terminalWidth(): number {
  return process.stdout.columns || Number(process.env.COLUMNS) || process.stderr.columns || 120;
}

/** An option first, then the conventions: https://no-color.org, https://force-color.org, a terminal that can. */
export function wantsColor(when = 'auto', terminal: { isTTY?: boolean } = process.stdout): boolean {
  if (when !== 'auto') return when === 'always';
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return terminal.isTTY === true && TERM !== 'dumb';
}
