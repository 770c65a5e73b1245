import { parseArgs } from 'node:util';
import { LprofError } from '../errors.ts';
import { nearest } from '../nearest.ts';
import { DURATION, parseDuration } from './duration.ts';

/** One option of a command, as help shows it and as the command line, `LPROF` and settings files are checked by it. */
export interface Option {
  name: string;
  short?: string;
  /** What stands for the value in help; an option without it is a switch. */
  value?: string;
  /** It is a switch that may have a value, which then follows an equals sign. */
  optional?: true;
  /** The values that are allowed. */
  choices?: readonly string[];
  /** Values that completion offers; others are allowed. */
  offers?: readonly string[];
  /** The value is a whole number from 1 up. */
  integer?: true;
  /** The value is a duration: `500ms`, `30s`, `5m`. */
  duration?: true;
  /** It may be given several times. */
  multiple?: true;
  /** It chooses what is measured: such options of a stronger source replace all of a weaker one. */
  selects?: true;
  /** Where it may stand. @default on the command line, in `LPROF` and in settings files */
  only?: 'command line' | 'command line and LPROF';
  help: string;
}

/** Every command has it. */
export const HELP_OPTION: Option = { name: 'help', short: 'h', help: 'this text' };

/** Options that were given in one place: switches by name, values by name in the order given. */
export interface Given {
  switches: Set<string>;
  values: Map<string, string[]>;
}

/** A command line. */
export interface Parsed extends Given {
  /** What follows the options. */
  rest: string[];
}

/**
 * Parses options up to the first argument that is none, and leaves the rest alone: it belongs to the script.
 * @throws LprofError for an unknown option (with the nearest known one), a missing or a wrong value
 */
export function parseOptions(args: readonly string[], own: readonly Option[], command: string): Parsed {
  const options = [...own, HELP_OPTION];
  const head = headOf(args, options);
  const hint = `See lprof ${command} --help`;
  // Behind the script options are the script's.
  const unknownHint = command === 'run' ? `${hint}. Options for the script go behind its name` : hint;
  const parsed = parseHead(args.slice(0, head), options, hint, unknownHint);
  for (const [name, values] of parsed.values) {
    const option = options.find((option) => option.name === name)!;
    for (const value of values) {
      const expected = expectedInstead(option, value);
      if (expected !== undefined) throw new LprofError(`--${name} takes ${expected}, not '${value}'`, hint);
    }
  }
  const rest = args.slice(args[head] === '--' ? head + 1 : head);
  return { ...parsed, rest: [...rest] };
}

/** What an option takes, when that value is not it. */
export function expectedInstead({ choices, integer, duration }: Option, value: string): string | undefined {
  if (choices !== undefined && !choices.includes(value)) return choices.join(', ');
  if (integer && !/^[1-9]\d{0,8}$/.test(value)) return 'a whole number from 1 up';
  if (duration && parseDuration(value) === undefined) return DURATION;
  return undefined;
}

/** Index of the first argument that is neither an option nor the value of one. */
function headOf(args: readonly string[], options: readonly Option[]): number {
  let i = 0;
  while (i < args.length) {
    const arg = args[i];
    if (arg === '--' || arg === '-' || !arg.startsWith('-')) return i;
    // The last one of several short options in one argument may take a value.
    const name = arg.startsWith('--') ? arg.slice(2) : arg.slice(-1);
    const takesValue = options.some(
      (option) =>
        option.value !== undefined && !option.optional && name === (arg.startsWith('--') ? option.name : option.short),
    );
    i += takesValue ? 2 : 1;
  }
  return args.length;
}

function parseHead(args: string[], options: readonly Option[], hint: string, unknownHint: string): Given {
  const known = Object.fromEntries(
    options.map((option) => [
      option.name,
      {
        type: option.value === undefined || option.optional ? ('boolean' as const) : ('string' as const),
        multiple: true,
        ...(option.short === undefined ? {} : { short: option.short }),
      },
    ]),
  );
  const { tokens } = parseArgs({ args, options: known, strict: false, tokens: true });
  const switches = new Set<string>();
  const values = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = options.find(({ name }) => name === token.name);
    if (option === undefined) throw unknownOption(token.rawName, options, unknownHint);
    if (option.value === undefined || (option.optional && token.value === undefined)) {
      if (token.value !== undefined) throw new LprofError(`${token.rawName} takes no value`, hint);
      switches.add(option.name);
    } else {
      if (token.value === undefined || token.value === '') {
        throw new LprofError(`${token.rawName} needs a value: ${option.choices?.join(', ') ?? option.value}`, hint);
      }
      const before = option.multiple ? (values.get(option.name) ?? []) : [];
      values.set(option.name, [...before, token.value]);
    }
  }
  return { switches, values };
}

function unknownOption(name: string, options: readonly Option[], hint: string): LprofError {
  const [near] = nearest(
    name.replace(/^-+/, ''),
    options.map((option) => option.name),
    1,
  );
  const meant = near === undefined ? '' : `; did you mean --${near}?`;
  return new LprofError(`unknown option ${name}${meant}`, hint);
}
