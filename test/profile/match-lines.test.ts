import { describe, expect, it } from 'vitest';
import { matchLines } from '../../src/profile/match-lines.ts';
import { seeded } from './random-profile.ts';

/** The matched lines as pairs of texts. */
const match = (before: string, after: string) => {
  const [a, b] = [before.split('\n'), after.split('\n')];
  return [...matchLines(a, b)].sort(([x], [y]) => x - y).map(([i, j]) => [a[i], b[j]]);
};

describe('matchLines', () => {
  it('finds lines behind what was put in, taken out and indented', () => {
    expect(match('a1\nb2\nc3\nd4', 'new\na1\n  b2\nd4\nmore')).toEqual([
      ['a1', 'a1'],
      ['b2', '  b2'],
      ['d4', 'd4'],
    ]);
  });

  it('finds edited lines in their place, and leaves others alone', () => {
    expect(match('begin()\nconst n = count(a, b);\nend()', 'begin()\nconst n = count(a, b, c);\nend()')[1]).toEqual([
      'const n = count(a, b);',
      'const n = count(a, b, c);',
    ]);
    expect(match('begin()\nreturn x.sort();\nend()', 'begin()\nwhile (true) poll(q);\nend()')).toHaveLength(2);
  });

  it('does not match braces of one block with those of another', () => {
    const before = 'function a() {\n  one();\n}\nfunction c() {\n  three();\n}';
    const after = 'function a() {\n  one();\n}\nfunction b() {\n  two();\n}\nfunction c() {\n  three();\n}';
    const lines = after.split('\n');
    const pairs = matchLines(before.split('\n'), lines);
    expect([...pairs].sort(([x], [y]) => x - y).map(([, j]) => j)).toEqual([0, 1, 2, 6, 7, 8]);
  });

  it('keeps the order, matches each line once, and finds all of an unchanged text', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const random = seeded(seed);
      const text = (length: number) => Array.from({ length }, () => `call${random(9)}(x${random(3)})`);
      const [before, after] = [text(random(40)), text(random(40))];
      const pairs = [...matchLines(before, after)].sort(([x], [y]) => x - y);
      const second = pairs.map(([, j]) => j);
      expect(second).toEqual([...second].sort((x, y) => x - y));
      expect(new Set(second).size).toBe(second.length);
      expect(matchLines(before, before).size).toBe(before.length);
    }
  });

  it('takes no long time for long texts that differ', () => {
    const text = (word: string) => Array.from({ length: 20_000 }, (_, i) => `${word}${i % 3}`);
    expect(matchLines(text('a'), text('b')).size).toBe(0);
    const shuffled = Array.from({ length: 20_000 }, (_, i) => `line ${(i * 7919) % 20_000}`);
    expect(matchLines(shuffled, [...shuffled].reverse()).size).toBeGreaterThan(0);
  });
});
