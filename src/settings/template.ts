import type { Option } from './options.ts';
import { fileOptions } from './run-options.ts';

/** The text of a settings file that explains every option and sets none. */
export function settingsTemplate(): string {
  const options = [...fileOptions()].flatMap(([key, option]) => [
    '',
    `  // ${option.help}`,
    `  // ${key}: ${sample(option)},`,
  ]);
  return `// Settings of lprof: the options of \`lprof run\` by their long names. What the command line says goes before.

/** @type {import('lprof').Config} */
export default {
${options.slice(1).join('\n')}
};
`;
}

function sample({ value, choices, integer, multiple }: Option): string {
  if (value === undefined) return 'true';
  if (choices !== undefined) return `'${choices[0]}'`;
  if (integer) return '10';
  return multiple ? `['${value}']` : `'${value}'`;
}
