import { LprofError } from '../errors.ts';
import { nearest } from '../nearest.ts';
import type { Profile, Selection } from '../profile/types.ts';
import type { ProgramResult } from './program.ts';

/** Why a run gathered nothing, or undefined when it did gather something. */
export function explainNothing(profile: Profile, result: ProgramResult, selection: Selection): LprofError | undefined {
  const instrumented = profile.files.some((file) => file.functions.length > 0);
  if (instrumented) return undefined;
  const asked = selection.patterns.map((pattern) => `'${pattern}'`).join(', ');
  const how = result.signal ?? `code ${result.code}`;
  if (result.threads.length === 0) {
    return new LprofError(
      `nothing was measured: the program ended (${how}) before it could report`,
      'It may have been killed, or ended before its first own line ran',
    );
  }
  if (selection.rule === 'patterns') return explainPatterns(result, asked, selection);
  if (result.code !== 0)
    return new LprofError(`nothing was measured: the program ended with ${how} before a selected function ran`);
  if (selection.rule === 'marked') {
    return new LprofError(
      'nothing was measured: the files that hold @profile markers were never loaded, or the markers stand before no function',
      profile.run.warnings?.join('\n') ?? 'Measure everything with lprof run --all SCRIPT',
    );
  }
  return new LprofError(
    'nothing was measured: the program loaded no file of its own that holds a function',
    `Own code is what is below ${profile.run.root} and not in node_modules; choose other files with --file GLOB`,
  );
}

function explainPatterns(result: ProgramResult, asked: string, selection: Selection): LprofError {
  const seen = [...result.notes.files.values()].flatMap((file) => file.seen).filter((name) => !name.includes('<'));
  if (seen.length === 0) {
    return new LprofError(
      `nothing matched ${asked}: no file that could hold such a function was loaded`,
      'Patterns with a file part are relative to the project folder; packages need a pattern such as node_modules/acorn/**',
    );
  }
  const near = selection.patterns.flatMap((pattern) =>
    nearest(pattern.slice(pattern.lastIndexOf(':') + 1).replaceAll('*', ''), seen, 5),
  );
  const names =
    near.length > 0 ? `Did you mean ${[...new Set(near)].join(', ')}?` : `Functions of the loaded files: ${some(seen)}`;
  return new LprofError(`no function matched ${asked} in the ${result.notes.files.size} files that were loaded`, names);
}

function some(names: string[]): string {
  const unique = [...new Set(names)];
  const more = unique.length - 10;
  return unique.slice(0, 10).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
