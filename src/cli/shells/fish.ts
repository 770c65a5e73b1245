import type { Option } from '../../settings/options.ts';
import { type Command, takesFile, wordsFor } from './command.ts';

/** Completion for fish. */
export function fishCompletion(commands: readonly Command[]): string {
  return `# Completion of lprof for fish: lprof completion fish > ~/.config/fish/completions/lprof.fish
complete -c lprof -n __fish_use_subcommand -f
${commands.map(({ name, about }) => `complete -c lprof -n __fish_use_subcommand -a ${name} -d ${quoted(about)}`).join('\n')}
${commands.map(lines).join('\n')}
`;
}

function lines({ name, options, takes }: Command): string {
  const begin = `complete -c lprof -n '__fish_seen_subcommand_from ${name}'`;
  const words =
    typeof takes === 'string' ? [] : [`${begin} -f${takes.length > 0 ? ` -a ${quoted(takes.join(' '))}` : ''}`];
  return [...words, ...options.map((option) => `${begin} ${optionFlags(option)}`)].join('\n');
}

function optionFlags(option: Option): string {
  const { name, short, value, help } = option;
  const words = wordsFor(option);
  const flags = [`-l ${name}`, ...(short === undefined ? [] : [`-s ${short}`])];
  if (words.length > 0) flags.push(`-x -a ${quoted(words.join(' '))}`);
  else if (value !== undefined) flags.push(takesFile(option) ? '-r' : '-x');
  return [...flags, `-d ${quoted(help)}`].join(' ');
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
