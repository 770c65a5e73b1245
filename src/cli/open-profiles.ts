import { mergeProfiles } from '../profile/merge.ts';
import { readProfile } from '../profile/read.ts';
import type { Profile } from '../profile/types.ts';
import { findRun } from '../run/saved.ts';
import { type Option, type Parsed, parseOptions } from '../settings/options.ts';

/**
 * Parses a command line whose options may also follow the other arguments, as nothing behind those belongs to a script.
 * @throws LprofError
 */
export function parseAnywhere(args: readonly string[], options: readonly Option[], command: string): Parsed {
  const others: string[] = [];
  const given: string[] = [];
  for (let rest = [...args]; rest.length > 0; ) {
    const parsed = parseOptions(rest, options, command);
    const isEnd = rest[rest.length - parsed.rest.length - 1] === '--';
    given.push(...rest.slice(0, rest.length - parsed.rest.length - (isEnd ? 1 : 0)));
    others.push(...(isEnd ? parsed.rest : parsed.rest.slice(0, 1)));
    rest = isEnd ? [] : parsed.rest.slice(1);
  }
  return { ...parseOptions(given, options, command), rest: others };
}

/** The profile that `FILE… | @N …` names, `@1` when nothing does; several are merged. @throws LprofError */
export function openProfiles(names: readonly string[], cwd: string): Profile {
  const profiles = (names.length === 0 ? ['@1'] : names).map((name) => readProfile(findRun(name, cwd)));
  return profiles.length === 1 ? profiles[0] : mergeProfiles(profiles);
}
