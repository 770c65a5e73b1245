import { LprofError } from '../errors.ts';

/** How much of a list is shown: so many rows, or a share (0 to 1) of them. */
export type Limit = { rows: number } | { share: number };

/** The limit that `20` or `10%` means. @throws LprofError for anything else */
export function parseLimit(text: string): Limit {
  const [, digits, percent] = /^(\d{1,9}(?:\.\d+)?)(%?)$/.exec(text) ?? [];
  const amount = Number(digits);
  if (percent === '%' && amount > 0 && amount <= 100) return { share: amount / 100 };
  if (percent === '' && Number.isInteger(amount) && amount > 0) return { rows: amount };
  throw new LprofError(
    `--limit takes a number of rows or a percentage of them, not '${text}'`,
    'For example --limit 20 or --limit 10%',
  );
}

/** The first rows, as far as the limit goes; at least one of a share. */
export function limitRows<T>(rows: readonly T[], limit: Limit): T[] {
  return rows.slice(0, 'rows' in limit ? limit.rows : Math.ceil(rows.length * limit.share));
}
