import { expect, test } from 'vitest';
import { inOneText, splitNodeOptions, withFront, withNodeOptions, withoutFront } from '../../src/run/node-options.ts';
import { isPackageManager } from '../../src/run/package-manager.ts';

test.each([
  '/usr/lib/node_modules/npm/bin/npm-cli.js',
  '/usr/lib/node_modules/npm/bin/npx-cli.js',
  '/usr/lib/node_modules/corepack/dist/pnpm.js',
  '/home/u/.cache/node/corepack/v1/pnpm/9.1.0/bin/pnpm.cjs',
  '/home/u/.cache/node/corepack/v1/yarn/4.1.0/yarn.js',
  '/p/.yarn/releases/yarn-4.1.0.cjs',
  'C:\\Program Files\\nodejs\\node_modules\\npm\\bin\\npm-cli.js',
])('%s is a package manager', (entry) => expect(isPackageManager(entry)).toBe(true));

test.each(['/p/node_modules/npm-run-all/bin/run-s.js', '/p/src/npm/main.js', '/p/node_modules/eslint/bin/eslint.js'])(
  '%s is none',
  (entry) => expect(isPackageManager(entry)).toBe(false),
);

const TEXT = '--require "/a \\"b\\"/c\\\\d.js"';

test('NODE_OPTIONS: options go behind those that are there, quoted where Node needs it', () => {
  const options = ['--require', '/a "b"/c\\d.js'];
  const env = withNodeOptions({ NODE_OPTIONS: ' --no-warnings ', OTHER: '1' }, options);
  expect(env).toEqual({ OTHER: '1', NODE_OPTIONS: `--no-warnings ${TEXT}` });
  expect(withNodeOptions({}, ['-r', 'a'])).toEqual({ NODE_OPTIONS: '-r a' });
  expect(withNodeOptions({}, [])).toEqual({});
  expect(inOneText(options)).toBe(TEXT);
  expect(splitNodeOptions(`  ${TEXT}  --a="b c" `)).toEqual([...options, '--a=b c']);
});

test.each([undefined, '', ' ', '--no-warnings', ' --a  --b '])(
  'NODE_OPTIONS: ours go in front of %j and out again',
  (before) => {
    expect(withoutFront(TEXT, withFront(TEXT, before))).toBe(before);
  },
);

test('NODE_OPTIONS: ours are found where a shell has put its own in front', () => {
  expect(withoutFront(TEXT, `--a ${TEXT} --b`)).toBe('--a  --b');
});
