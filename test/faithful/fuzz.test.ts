import { spawnSync } from 'node:child_process';
import type { NodePath, types as t } from '@babel/core';
import { expect, test } from 'vitest';
import { check, render } from './fuzz/check.ts';
import { type Found, find } from './fuzz/find.ts';
import { generate } from './fuzz/generate/program.ts';
import type { Planted } from './fuzz/instrument.ts';
import { standalone } from './fuzz/standalone.ts';

/** Searches until a planted fault is found. */
async function search(planted: Planted, seed: number): Promise<Found> {
  const found: Found[] = [];
  const onFound = (each: Found) => found.push(each) > 0;
  await find({ seed, count: 100, kind: 'cjs', planted: [planted], shrinkMs: 40_000, onFound });
  return found[0];
}

const lines = (source: string) => source.trim().split('\n').length;

test('a found program stands alone, with its lines where they were', () => {
  const program = standalone('if (c()) say(d(3));\nlog(LINE);\n', { c: [true, false], d: [2] });
  expect(program.startsWith(`${render('if (c()) say(d(3));\nlog(LINE);')}\n`)).toBe(true);
  const { error, stdout } = spawnSync(process.execPath, ['-e', program], { encoding: 'utf8' });
  expect({ error, stdout }).toEqual({ error: undefined, stdout: 'say 2\nline 2 undefined\n' });
});

test('generated programs of every kind are the same when instrumented, hits and times are right', {
  timeout: 300_000,
}, () => {
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', '--import', 'tsx'];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...flags, 'test/faithful/fuzz/main.ts', '--seed', '1', '--count', '60', '--hits'],
    { encoding: 'utf8' },
  );
  expect({ status, stdout, stderr }).toMatchObject({ status: 0, stderr: '' });
  expect(stdout).toContain('60 same, 0 different, 0 invalid, 0 endless');
});

test('the same seed makes the same program', () => {
  expect(generate(5, 'module')).toBe(generate(5, 'module'));
  expect(generate(5, 'module')).not.toBe(generate(6, 'module'));
});

test('a `finally` that is lost is found, and the program made small', { timeout: 300_000 }, async () => {
  const { source, small, difference } = await search(
    {
      visitor: {
        TryStatement({ node }: NodePath<t.TryStatement>) {
          if (node.loc != null && node.handler != null) node.finalizer = null;
        },
      },
    },
    1,
  );
  expect(difference.what).toBe('order');
  expect(small).toMatch(/finally/);
  expect(lines(small)).toBeLessThan(10);
  expect(lines(small)).toBeLessThan(lines(source));
});

test('arguments in another order are found, and the program made small', { timeout: 300_000 }, async () => {
  const { small, difference } = await search(
    {
      visitor: {
        CallExpression({ node }: NodePath<t.CallExpression>) {
          if (node.loc != null && node.arguments.length === 2) node.arguments.reverse();
        },
      },
    },
    1,
  );
  expect(difference.detail).toMatch(/^- /m);
  expect(lines(small)).toBeLessThan(10);
});

test('a probe that is lost shows in the line that seems to run', async () => {
  const program = 'function f() {\nlog(LINE);\nlog(LINE);\n}\nmain([["plain", f]]);';
  const lose: Planted = {
    visitor: {
      ExpressionStatement(path: NodePath<t.ExpressionStatement>) {
        const { expression } = path.node;
        if (path.node.loc == null && expression.type === 'SequenceExpression') path.remove();
      },
    },
  };
  expect((await check(program, 'cjs', 1)).difference).toBeUndefined();
  expect((await check(program, 'cjs', 1, [lose])).difference).toEqual({
    what: 'line',
    detail: 'line 2 runs at line 3',
  });
});
