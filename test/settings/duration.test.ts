import { describe, expect, it } from 'vitest';
import { parseDuration } from '../../src/settings/duration.ts';
import { parseOptions } from '../../src/settings/options.ts';
import { RUN_OPTIONS } from '../../src/settings/run-options.ts';
import { settingsSchema } from '../../src/settings/schema.ts';

describe('durations', () => {
  it.each([
    ['1ms', 1],
    ['500ms', 500],
    ['30s', 30_000],
    ['1.5s', 1500],
    ['5m', 300_000],
    ['500h', 1_800_000_000],
  ])('%s are %i milliseconds', (text, expected) => {
    expect(parseDuration(text)).toBe(expected);
  });

  it.each([
    '',
    '5',
    's',
    '0s',
    '-1s',
    '1 s',
    '1e3s',
    '0x10s',
    '1.s',
    '.5s',
    '5S',
    '5sec',
    '501h',
    `${'9'.repeat(400)}ms`,
  ])("'%s' is none", (text) => {
    expect(parseDuration(text)).toBeUndefined();
  });

  it('are asked for by name when something else is given', () => {
    expect(() => parseOptions(['--duration', '30', 'x.js'], RUN_OPTIONS, 'run')).toThrow(
      "--duration takes a time such as 500ms, 30s or 5m (up to 500h), not '30'",
    );
    expect(() => parseOptions(['--interval', 'often', 'x.js'], RUN_OPTIONS, 'run')).toThrow(/--interval takes a time/);
  });

  it('are in the schema of settings files what they are here', () => {
    const { properties } = settingsSchema() as { properties: Record<string, { pattern: string }> };
    const pattern = new RegExp(properties.duration.pattern);
    expect(['500ms', '1.5s', '5m', '2h'].every((text) => pattern.test(text))).toBe(true);
    expect(['5', '5 s', 's', '5d'].some((text) => pattern.test(text))).toBe(false);
  });
});
