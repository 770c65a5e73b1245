const UNITS: Record<string, number> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/** No timer waits for longer than 24 days; milliseconds. */
const LONGEST = 500 * UNITS.h;

/** How a duration is written, for messages. */
export const DURATION = 'a time such as 500ms, 30s or 5m (up to 500h)';

/** Milliseconds that `500ms`, `30s`, `5m` or `1.5h` mean; undefined for anything else, none and too long ones. */
export function parseDuration(text: string): number | undefined {
  const [, number, unit] = /^(\d{1,12}(?:\.\d{1,6})?)(ms|s|m|h)$/.exec(text) ?? [];
  const time = Number(number) * UNITS[unit];
  return time > 0 && time <= LONGEST ? time : undefined;
}
