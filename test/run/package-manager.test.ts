import { expect, test } from 'vitest';
import { withNodeOptions, withoutNodeOptions } from '../../src/run/node-options.ts';
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

test('NODE_OPTIONS: ours go behind those that are there, quoted where Node needs it, and can be taken out again', () => {
  const ours = ['--require', '/a "b"/c\\d.js'];
  const env = withNodeOptions({ NODE_OPTIONS: ' --no-warnings ', OTHER: '1' }, ours);
  expect(env).toEqual({ OTHER: '1', NODE_OPTIONS: '--no-warnings --require "/a \\"b\\"/c\\\\d.js"' });
  expect(withoutNodeOptions(env, ours)).toEqual({ OTHER: '1', NODE_OPTIONS: '--no-warnings' });
  expect(withNodeOptions({}, ['-r', 'a'])).toEqual({ NODE_OPTIONS: '-r a' });
  expect(withoutNodeOptions({ NODE_OPTIONS: '-r a' }, ['-r', 'a'])).toEqual({});
});
