import { gzipSync } from 'node:zlib';
import { LprofError } from '../../src/errors.ts';
import { diffProfiles } from '../../src/profile/diff.ts';
import type { Diff } from '../../src/profile/diff-types.ts';
import { judge, parseCondition, type Verdict } from '../../src/profile/fail-on.ts';
import { mergeProfiles } from '../../src/profile/merge.ts';
import { parseProfile } from '../../src/profile/read.ts';
import type { Profile } from '../../src/profile/types.ts';
import { formatProfile } from '../../src/profile/write.ts';
import { renderDiffMarkdown } from '../../src/report/diff-markdown.ts';
import { renderDiff } from '../../src/report/diff-text.ts';
import { renderText } from '../../src/report/text.ts';
import { displayWidth } from '../../src/report/width.ts';
import { randomProfile, seeded } from './random-profile.ts';

type Random = (below: number) => number;

const WIDTHS = [40, 80, 120];
/** Stands for a key that cannot be written in an object literal. */
const PROTO = '\u2020proto\u2020';
const KEYS = [PROTO, 'constructor', 'prototype', 'toString', 'length', 'calls', '', '\u001b[2J'];
const TEXTS = [
  ...[
    '\u001b]0;title\u0007\u001b[2J',
    '\u009b31m',
    '\u202eevil\u2066',
    '\ud800',
    'a\r\nb\tc',
    '</script><!--',
    '日本語'.repeat(9),
  ],
  ...[
    'x'.repeat(5000),
    '👩‍👩‍👧'.repeat(500),
    'e\u0301'.repeat(3000),
    '../../../../dev/zero',
    '//host/share',
    'NaN',
    '-1',
    '%p %s %n',
  ],
  ...[
    '`${'.repeat(300),
    '/*',
    "'",
    '=/['.repeat(500),
    '\n'.repeat(500),
    'f(\n'.repeat(100),
    'const f = (a) => a;\n'.repeat(30),
  ],
];
const NUMBERS = [
  -1,
  -0,
  0,
  0.5,
  1,
  3,
  1e5,
  2 ** 31,
  2 ** 32 + 1,
  2 ** 53 - 1,
  2 ** 53,
  2 ** 62,
  2 ** 63,
  1e300,
  5e-324,
];

/**
 * Damages a profile in a way that depends on the seed only, and gives it to all that reads profiles.
 * @returns whether the file was accepted
 * @throws when something else than an `LprofError` comes of it, when a terminal could be harmed, or a prototype was changed
 */
export function fuzzReader(seed: number): boolean {
  const random = seeded(seed);
  const profile = readDamaged(damage(random));
  if (profile !== undefined) use(profile, randomProfile(random));
  if (Object.keys(Object.prototype).length > 0 || 'polluted' in {}) throw new Error('a prototype was changed');
  return profile !== undefined;
}

function readDamaged(bytes: Uint8Array): Profile | undefined {
  try {
    return parseProfile(bytes, 'x.lprof');
  } catch (error) {
    if (!(error instanceof LprofError)) throw error;
    if (error.message.length > 500) throw new Error(`a message of ${error.message.length} characters`);
    return undefined;
  }
}

function use(profile: Profile, other: Profile): void {
  const merged = mergeProfiles([profile, other]);
  const again = formatProfile(parseProfile(Buffer.from(formatProfile(merged)), 'merged'));
  if (again !== formatProfile(merged)) throw new Error('a merged profile reads otherwise than it was written');
  const diff = diffProfiles([profile, other], [merged]);
  checkText(
    renderDiffMarkdown(diff, { unit: 'auto', sort: 'hits', top: 50, verdicts: verdictsOf(diff) }),
    Number.POSITIVE_INFINITY,
  );
  for (const width of WIDTHS) {
    checkText(renderDiff(diff, { width, full: width === 80, verdicts: verdictsOf(diff) }), width);
    checkText(renderText(profile, { width, full: width === 80 }), width);
    checkText(renderText(merged, { width, unit: 'ms', sort: 'line' }), width);
  }
}

function verdictsOf(diff: Diff): Verdict[] {
  return ['hits>0%', 'time>10%', 'await>0%'].map((text) => judge(diff, parseCondition(text)));
}

function checkText(text: string, width: number): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  const bad = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/.exec(text);
  if (bad !== null)
    throw new Error(`${JSON.stringify(bad[0])} in ${JSON.stringify(text.slice(bad.index - 40, bad.index + 40))}`);
  if (/\p{Surrogate}/u.test(text)) throw new Error('half a character');
  const wide = text.split('\n').find((line) => displayWidth(line) > width);
  if (wide !== undefined) throw new Error(`a line wider than ${width}: ${wide}`);
}

/** The bytes of a random profile in which a few values, keys or bytes are not what they should be. */
function damage(random: Random): Uint8Array {
  const profile = JSON.parse(JSON.stringify(randomProfile(random)));
  for (let times = random(4); times > 0; times--) damageValue(profile, random);
  const text = JSON.stringify(profile).replaceAll(PROTO, random(2) === 0 ? '__proto__' : '\\u005f_proto__');
  const bytes = Buffer.from(text);
  const broken = random(4) === 0 ? damageBytes(bytes, random) : bytes;
  if (random(6) > 0) return broken;
  const zipped = gzipSync(broken, { level: 1 });
  return random(3) === 0 ? damageBytes(zipped, random) : zipped;
}

function damageValue(profile: object, random: Random): void {
  let parent = profile as Record<string, unknown>;
  for (;;) {
    const keys = Object.keys(parent);
    if (keys.length === 0) return;
    const key = keys[random(keys.length)]!;
    const value = parent[key];
    const isEnd = typeof value !== 'object' || value === null || Object.keys(value).length === 0 || random(8) === 0;
    if (!isEnd) {
      parent = value as Record<string, unknown>;
      continue;
    }
    const choice = random(10);
    if (choice === 0) delete parent[key];
    else if (choice === 1 && !Array.isArray(parent))
      parent[KEYS[random(KEYS.length)]!] = { polluted: 1, [PROTO]: { polluted: 2 } };
    else if (choice === 2) parent[key] = nested(random(3) === 0 ? 500 : 50);
    else parent[key] = hostileValue(value, random);
    return;
  }
}

/** Mostly a value of the same type, so that it is not refused at once. */
function hostileValue(value: unknown, random: Random): unknown {
  const type = random(5) === 0 ? ['string', 'number', 'object'][random(3)] : typeof value;
  if (type === 'string') return TEXTS[random(TEXTS.length)];
  if (type === 'number') return NUMBERS[random(NUMBERS.length)];
  return [null, true, [], {}, [null], [[]], Array.from({ length: 1000 }, () => 0)][random(7)];
}

function nested(depth: number): unknown {
  let value: unknown = 0;
  for (let i = 0; i < depth; i++) value = i % 2 === 0 ? [value] : { a: value };
  return value;
}

function damageBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random(bytes.length);
  const choice = random(3);
  if (choice === 0) return bytes.subarray(0, at);
  const changed = Uint8Array.from(bytes);
  if (choice === 1) changed[at] = random(256);
  else changed.copyWithin(at, random(bytes.length), bytes.length);
  return changed;
}
