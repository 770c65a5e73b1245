import type { Option } from '../settings/options.ts';
import { fileOptions } from '../settings/run-options.ts';
import { type CommandHelp, valueText } from './help.ts';

/** The text of docs/reference.md: every command with its options and examples, from the tables that `--help` shows. */
export function referenceText(helps: Readonly<Record<string, CommandHelp>>): string {
  const commands = Object.entries(helps);
  return [
    '<!-- Written by npm run reference from the tables behind lprof --help; changes belong there. -->',
    '',
    '# Reference',
    '',
    'Every command with its options, as `lprof COMMAND --help` shows them. [guide.md](guide.md) says what to use them for,',
    '[settings.md](settings.md) where else options can stand. `lprof --help` lists the commands, `lprof --version` prints',
    'the version.',
    '',
    ...commands.map(([name]) => `- [\`lprof ${name}\`](#lprof-${name})`),
    ...commands.flatMap(([name, help]) => command(name, help)),
    '',
  ].join('\n');
}

function command(name: string, { usage, about, list, options, examples, notes }: CommandHelp): string[] {
  const parts = [
    ['```', ...usage.split('\n').map((line) => line.trim()), '```'],
    [plain(about)],
    list === undefined
      ? []
      : table(
          [list.title, 'For'],
          list.rows.map(([word, what]) => [code(word), what]),
        ),
    name === 'run' ? runTable(options) : table(['Option', 'Meaning'], options.map(row)),
    ['```sh', ...alongside(examples), '```'],
    notes === undefined ? [] : [plain(notes)],
  ];
  return ['', `## lprof ${name}`, ...parts.filter(({ length }) => length > 0).flatMap((lines) => ['', ...lines])];
}

/** Options of a run may also stand in a settings file, under a name of their own. */
function runTable(options: readonly Option[]): string[] {
  const keys = new Map([...fileOptions()].map(([key, { name }]) => [name, key]));
  const rows = options.map((option) => [...row(option), code(keys.get(option.name) ?? '')]);
  return table(['Option', 'Meaning', 'In a settings file'], rows);
}

function row(option: Option): string[] {
  const names = [
    ...(option.short === undefined ? [] : [code(`-${option.short}`)]),
    code(`--${option.name}${valueText(option)}`),
  ];
  return [names.join(', '), option.help];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), `| ${head.map(() => '---').join(' | ')} |`, ...rows.map(line)];
}

/** A bar would end the cell, in code as well. */
function cell(text: string): string {
  return (text.includes('`') ? text : plain(text)).replaceAll('|', '\\|');
}

/** Commands with what they do behind them, in columns. */
function alongside(examples: CommandHelp['examples']): string[] {
  const width = Math.max(...examples.map(([text]) => text.length));
  return examples.map(([text, what]) => `${text.padEnd(width)}  # ${what}`);
}

function code(text: string): string {
  return text === '' ? '' : `\`${text}\``;
}

/** Text without Markdown's marks, as paragraphs of one line. */
function plain(text: string): string {
  return text.replace(/(?<!\n)\n(?!\n)/g, ' ').replace(/[\\*_<>`[\]]/g, '\\$&');
}
