import { type Option, type Parsed, parseOptions } from '../settings/options.ts';

/**
 * Parses a command line on which options may also follow what they apply to, as nothing behind it belongs to a script.
 * @returns options, and in `rest` all arguments that are none
 * @throws LprofError for an unknown option, a missing or a wrong value
 */
export function parseMixed(args: readonly string[], own: readonly Option[], command: string): Parsed {
  const others: string[] = [];
  const options: string[] = [];
  for (let rest = [...args]; rest.length > 0; ) {
    const parsed = parseOptions(rest, own, command);
    options.push(...rest.slice(0, rest.length - parsed.rest.length).filter((arg) => arg !== '--'));
    if (parsed.rest.length > 0) others.push(parsed.rest[0]);
    rest = parsed.rest.slice(1);
  }
  return { ...parseOptions(options, own, command), rest: others };
}
