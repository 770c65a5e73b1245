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
