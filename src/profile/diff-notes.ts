import type { Profile, Run } from './types.ts';
import { severalVersions } from './versions.ts';

/** What makes two sides differ in more than their code, one sentence each without a full stop. */
export function compareSides(before: Profile, after: Profile): string[] {
  const notes: string[] = [];
  const differ = (what: string, of: (run: Run) => string) => {
    const [a, b] = [of(before.run), of(after.run)];
    if (a !== b) notes.push(`${what}: ${a} before, ${b} after`);
  };
  differ('The commands differ', ({ argv }) => argv.join(' ') || '(unknown)');
  differ('Node differs', ({ node }) => node);
  differ('The machines differ', ({ platform, cpus }) => `${platform} with ${cpus} processors`);
  differ('The clocks differ, so times cannot be compared', ({ clock }) => clock.kind);
  differ('What was measured differs, so functions may seem new or gone', ({ selection }) =>
    [selection.rule, ...selection.patterns].join(' '),
  );
  for (const [side, { run, files }] of [
    ['before', before],
    ['after', after],
  ] as const) {
    if (!run.complete) notes.push(`A run ${side} ended in a way that may have lost its last second`);
    if (run.exit.code !== 0 || run.exit.signal !== null) {
      notes.push(
        `A run ${side} ended ${run.exit.signal === null ? `with exit code ${run.exit.code}` : `by ${run.exit.signal}`}`,
      );
    }
    if (run.clock.gapShare >= 0.2) notes.push(`The clock was starved ${side}: times are less exact than usual`);
    const versions = severalVersions(files);
    if (versions.length > 0) {
      const more = versions.length > 1 ? ` and ${versions.length - 1} more` : '';
      notes.push(`The runs ${side} are of several versions of ${versions[0]!.path}${more}`);
    }
  }
  return notes;
}
