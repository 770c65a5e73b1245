import { expect, test } from 'vitest';
import type { Thread } from '../../src/profile/types.ts';
import { threadTree } from '../../src/report/thread-tree.ts';

const thread = (pid: number, parent: string | null, more: Partial<Thread> = {}): Thread => ({
  ...{ pid, threadId: 0, parent, wallNs: 2e9, outsideNs: 1e9, gcNs: 0 },
  ...more,
});

const rows = (threads: Thread[]) =>
  threadTree(threads, 'auto', 200).map((row) => row.replace(/ +2\.00 s, 1\.00 s measured/, ''));

test('who started whom, in the order of the threads, and what is out of the ordinary', () => {
  const threads = [
    thread(1, null, { argv: ['main.js', 'a b'], exit: { code: 0, signal: null } }),
    thread(2, '1:0', { argv: ['two.js'], exit: { code: 3, signal: null }, node: '20.19.0' }),
    thread(4, '1:0', { running: true }),
    thread(3, '2:1', { exit: { code: null, signal: 'SIGKILL' }, complete: false }),
    thread(2, '2:0', { threadId: 1 }),
    thread(9, 'gone:0'),
  ];
  expect(rows(threads)).toEqual([
    "1 · main.js 'a b'",
    '├ 2 · two.js · Node 20.19.0 · exit code 3',
    '│ └ 2:1',
    '│   └ 3 · ended by SIGKILL · no last report',
    '└ 4 · still running',
    '9',
  ]);
});

test('each thread once, whatever a file says: loops, many, deep, names that steer a terminal', () => {
  expect(rows([thread(1, '2:0'), thread(2, '1:0'), thread(3, '3:0')])).toEqual(['1', '└ 2', '3']);
  expect(rows([thread(1, null), thread(1, null), thread(2, '1:0')])).toEqual(['1', '└ 2', '1']);
  const deep = Array.from({ length: 100_000 }, (_, i) => thread(i, i === 0 ? null : `${i - 1}:0`));
  expect(rows(deep).slice(11)).toEqual([`${'  '.repeat(10)}└ 11`, '… and 99988 more']);
  const wide = deep.map(({ pid }) => thread(pid, pid === 0 ? null : '0:0'));
  expect(rows(wide).slice(1, 3)).toEqual(['├ 1', '├ 2']);
  expect(rows([thread(1, null, { argv: ['\u001b[2J'], node: '\u0007' })])).toEqual(["1 · '␛[2J' · Node ␇"]);
});
