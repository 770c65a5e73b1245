import { LprofError } from '../errors.ts';
import type { Profile } from '../profile/types.ts';
import { missedPatterns } from './explain-patterns.ts';
import type { ProgramResult } from './program.ts';
import type { RunSettings } from './raw.ts';

/** What a run fell short of. */
export interface Shortfall {
  /** Why nothing was measured; undefined when something was. */
  nothing?: LprofError;
  /** What was asked for and not found, although something else was. */
  warnings: string[];
}

/** Tells why a run gathered nothing, or less than was asked for, and what to do. */
export function explain(
  profile: Profile,
  result: Pick<ProgramResult, 'code' | 'signal' | 'threads' | 'notes'>,
  settings: Pick<RunSettings, 'root' | 'selection'>,
): Shortfall {
  const functions = profile.files.flatMap((file) => file.functions.map((fn) => ({ file: file.path, ...fn })));
  const patterns = settings.selection.rule === 'patterns';
  const missed = patterns ? missedPatterns(profile, result.notes, settings) : [];
  if (functions.some((fn) => fn.calls > 0)) return { warnings: missed.map(({ what, hint }) => `${what}; ${hint}`) };
  const nothing = (what: string, hint: string) => ({
    nothing: new LprofError(
      `nothing was measured: ${what}`,
      [hint, ...circumstances(result)].filter(Boolean).join('\n'),
    ),
    warnings: [],
  });
  const how = result.signal ?? `code ${result.code}`;
  if (result.threads.length === 0) {
    const maybe = 'It may have been killed, or ended before its first own line ran';
    return nothing(`the program ended (${how}) before it could report`, result.notes.warnings.join('\n') || maybe);
  }
  if (functions.length > 0) {
    const names = functions.map(({ name, file, line }) => `${name} (${file}:${line})`);
    return nothing(`${list(names, 5)} ${names.length > 1 ? 'were' : 'was'} never called`, '');
  }
  if (missed.length > 0)
    return nothing(missed.map(({ what }) => what).join('; '), missed.map(({ hint }) => hint).join('\n'));
  if (result.code !== 0) return nothing(`the program ended with ${how} before a selected function ran`, '');
  if (settings.selection.rule === 'marked') {
    return nothing(
      'the files that hold @profile markers were never loaded, or the markers stand before no function',
      profile.run.warnings?.join('\n') ?? 'Measure everything with lprof run --all',
    );
  }
  return nothing(
    'the program loaded no file of its own that holds a function',
    `Own code is what is below ${settings.root} and not in node_modules; choose other code with --file GLOB or --package NAME`,
  );
}

/** What else may be the reason, as far as the program's threads have noticed it. */
function circumstances({ notes }: Pick<ProgramResult, 'notes'>): string[] {
  const lines: string[] = [];
  if (notes.early.size > 0) {
    lines.push(`Loaded before lprof, by another preload, and so not measured: ${list([...notes.early], 5)}`);
  }
  if (notes.children.size > 0) {
    lines.push(
      `The program started other Node processes, which were not measured: ${list([...notes.children], 3)}`,
      'lprof run measures them, too, without --no-children',
    );
  }
  return lines;
}

/** `a, b, c and 4 more` */
export function list(names: readonly string[], most: number): string {
  const unique = [...new Set(names)];
  const more = unique.length - most;
  return unique.slice(0, most).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
