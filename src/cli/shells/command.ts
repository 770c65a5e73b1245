import { HELP_OPTION, type Option } from '../../settings/options.ts';
import type { CommandHelp } from '../help.ts';

/** A command as completion knows it. */
export interface Command {
  name: string;
  about: string;
  options: readonly Option[];
  /** As in its help. */
  takes: NonNullable<CommandHelp['takes']> | 'files';
}

/** The commands by the help that they give. */
export function commandsOf(helps: Readonly<Record<string, CommandHelp>>): Command[] {
  return Object.entries(helps).map(
    ([name, { about, options, takes }]): Command => ({
      name,
      about: firstSentence(about),
      options: [...options, HELP_OPTION],
      takes: takes ?? 'files',
    }),
  );
}

function firstSentence(text: string): string {
  return /^[\s\S]*?(?=[.:;](?:\s|$)|$)/.exec(text)![0].replaceAll('\n', ' ');
}

/** The words that are offered for the value of an option. */
export function wordsFor({ choices, offers }: Option): readonly string[] {
  return choices ?? offers ?? [];
}

/** Whether files are offered for the value of an option. */
export function takesFile({ value = '' }: Option): boolean {
  return /FILE|GLOB|MODULE/.test(value);
}

/** The option as it is written, `--format` and `-f`. */
export function spellings({ name, short }: Option): string[] {
  return [`--${name}`, ...(short === undefined ? [] : [`-${short}`])];
}

/** Text in single quotes, as every shell reads it but fish, which wants backslashes doubled. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
