import { parseArgs } from 'node:util';
import { LprofError } from '../errors.ts';
import { nearest } from '../nearest.ts';

/** One option of a command, as help shows it and as the parser knows it. */
export interface Option {
  name: string;
  short?: string;
  /** What stands for the value in help; an option without it is a switch. */
  value?: string;
  /** The values that are allowed. */
  choices?: readonly string[];
  /** It may be given several times. */
  multiple?: boolean;
  help: string;
}

/** Every command has it. */
export const HELP_OPTION: Option = { name: 'help', short: 'h', help: 'this text' };

export interface Parsed {
  switches: Set<string>;
  values: Map<string, string[]>;
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
  const parsed = parseHead(args.slice(0, head), options, hint);
  for (const [name, values] of parsed.values) {
    const { choices } = options.find((option) => option.name === name)!;
    const wrong = choices && values.find((value) => !choices.includes(value));
    if (wrong !== undefined) {
      throw new LprofError(`--${name} takes ${choices!.join(', ')}, not '${wrong}'`, hint);
    }
  }
  const rest = args.slice(args[head] === '--' ? head + 1 : head);
  return { ...parsed, rest: [...rest] };
}

/** Index of the first argument that is neither an option nor the value of one. */
function headOf(args: readonly string[], options: readonly Option[]): number {
  let i = 0;
  while (i < args.length) {
    const arg = args[i];
    if (arg === '--' || arg === '-' || !arg.startsWith('-')) return i;
    const takesValue = options.some(
      (option) => option.value !== undefined && (arg === `--${option.name}` || arg === `-${option.short}`),
    );
    i += takesValue ? 2 : 1;
  }
  return args.length;
}

function parseHead(args: string[], options: readonly Option[], hint: string): Omit<Parsed, 'rest'> {
  const known = Object.fromEntries(
    options.map((option) => [
      option.name,
      {
        type: option.value === undefined ? ('boolean' as const) : ('string' as const),
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
    if (option === undefined) throw unknownOption(token.rawName, options, hint);
    if (option.value === undefined) {
      if (token.value !== undefined) throw new LprofError(`${token.rawName} takes no value`, hint);
      switches.add(option.name);
    } else {
      if (token.value === undefined || token.value === '') {
        throw new LprofError(`${token.rawName} needs a value: ${option.value}`, hint);
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
  return new LprofError(`unknown option ${name}${meant}`, `${hint}. Options for the script go behind its name`);
}
