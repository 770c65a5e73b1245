/** The largest share of the time that repeated work may take: it keeps a processor from the program. */
const SHARE = 0.05;

/**
 * Repeats work; when it takes long, more rarely.
 * @param period milliseconds from one end to the next beginning
 * @returns ends it
 */
export function repeat(period: number, work: () => void): () => void {
  let timer = setTimeout(again, period);
  function again(): void {
    const before = performance.now();
    work();
    timer = setTimeout(again, Math.max(period, (performance.now() - before) / SHARE));
  }
  return () => clearTimeout(timer);
}
