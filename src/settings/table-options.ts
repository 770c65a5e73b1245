import type { Option } from './options.ts';
import { REPORT_OPTIONS } from './report-options.ts';

/** What tables are ordered by, without the names of pstats; src/report/call-order.ts knows what they mean. */
const KEYS = ['self', 'time', 'calls', 'primitive', 'per-call', 'self-per-call', 'await', 'name', 'file', 'line'];

/** Options of the commands that print functions as a table. */
export const TABLE_OPTIONS: readonly Option[] = [
  {
    name: 'sort',
    short: 's',
    value: 'KEY[,KEY…]',
    offers: KEYS,
    help: 'self, time (with callees), calls, primitive, per-call, self-per-call, await, name, file or line; several with commas',
  },
  { name: 'reverse', help: 'turn the order round' },
  { name: 'limit', short: 'n', value: 'N|P%', help: 'rows to show, 20 or 10%' },
  { name: 'filter', value: 'RE', help: 'only what this regular expression matches in name (file:line)' },
  ...REPORT_OPTIONS.filter(({ name }) => name === 'unit' || name === 'color'),
];
