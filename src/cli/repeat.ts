/** The largest share of a processor that repeated work may take from the program. */
const SHARE = 0.05;

/**
 * Repeats work; when it takes long, more rarely.
 * @param period milliseconds from one end to the next beginning
 * @returns ends it
 */
export function repeat(period: number, work: () => void): () => void {
  let timer = setTimeout(again, period);
  function again(): void {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    timer = setTimeout(again, Math.max(period, (user + system) / 1000 / SHARE));
  }
  return () => clearTimeout(timer);
}
