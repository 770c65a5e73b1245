import type { Option } from './options.ts';

/** Options of every command that prints a report. */
export const REPORT_OPTIONS = [
  {
    name: 'format',
    value: 'FORMAT',
    choices: ['text', 'markdown', 'json', 'summary', 'github'],
    help: 'text (default); markdown: a pull-request comment; summary: short, for agents and scripts; github: annotations; json: the profile',
  },
  {
    name: 'top',
    value: 'N',
    integer: true,
    help: 'functions to show; default 10 when nothing was selected, else 20',
  },
  {
    name: 'sort',
    value: 'KEY',
    choices: ['time', 'self', 'hits', 'await', 'line'],
    help: 'order of the functions: time, self, hits, await (largest first), or line',
  },
  {
    name: 'unit',
    value: 'UNIT',
    choices: ['auto', 'ns', 'us', 'ms', 's'],
    help: 'one unit for all times: ns, us, ms or s; default auto',
  },
  { name: 'skip-zero', help: 'leave out functions that were never called' },
  { name: 'full', help: 'show long functions whole, not only their hot lines' },
  { name: 'calls', help: 'show under each line which functions it called, how often and how long' },
  {
    name: 'color',
    value: 'WHEN',
    choices: ['auto', 'always', 'never'],
    help: 'colours: always, never, or auto (default): on a terminal',
  },
] as const satisfies readonly Option[];
