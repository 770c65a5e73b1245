import { LprofError } from '../errors.ts';
import { parseCallKeys } from '../report/call-order.ts';
import type { TableOptions } from '../report/function-table.ts';
import { parseLimit } from '../report/limit.ts';
import type { TimeUnit } from '../report/options.ts';
import type { Given } from '../settings/options.ts';
import { terminalWidth, wantsColor } from './terminal.ts';

/** What a table shows, as the command line says. @throws LprofError */
export function tableOptions({ switches, values }: Given, sort: string, limit: string): TableOptions {
  const one = (name: string) => values.get(name)?.at(-1);
  const filter = one('filter');
  return {
    width: terminalWidth(),
    color: wantsColor(one('color')),
    unit: (one('unit') ?? 'auto') as TimeUnit,
    sort: parseCallKeys(values.get('sort')?.join(',') ?? sort),
    reverse: switches.has('reverse'),
    limit: parseLimit(one('limit') ?? limit),
    filter: filter === undefined ? undefined : regularExpression(filter),
  };
}

function regularExpression(text: string): RegExp {
  try {
    return new RegExp(text, 'u');
  } catch {
    try {
      return new RegExp(text);
    } catch (error) {
      throw new LprofError(
        `--filter: ${(error as Error).message}`,
        `To find it as it stands, put a backslash before each of . * + ? ( ) [ ] { } | ^ $`,
      );
    }
  }
}
