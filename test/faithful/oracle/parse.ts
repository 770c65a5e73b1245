import { createRequire } from 'node:module';
import path from 'node:path';
import { parseSync, type types as t } from '@babel/core';
import { DIST } from '../harness/build.ts';
import type { Kind } from '../harness/programs.ts';

const load = createRequire(__filename);

type Plugins = NonNullable<NonNullable<Parameters<typeof parseSync>[1]>['parserOpts']>['plugins'];

/** Parses a program as the loader does. */
export function parse(source: string, kind: Kind, file: string): t.File {
  const sourceType = kind === 'module' || kind === 'compiled' ? 'module' : 'script';
  return parseSync(source, {
    babelrc: false,
    configFile: false,
    sourceType,
    parserOpts: {
      allowReturnOutsideFunction: kind !== 'script',
      allowNewTargetOutsideFunction: true,
      plugins: plugins(kind === 'compiled' ? path.extname(file) : '.js', file),
    },
  })!;
}

function plugins(ext: string, file: string): Plugins {
  const { parserPlugins } = load(`${DIST}/src/loader/typescript/syntax-plugins.js`);
  const { configOf } = load(`${DIST}/src/loader/typescript/tsconfig.js`);
  const isTypeScript = ext !== '.js' && ext !== '.jsx';
  return [...(isTypeScript ? ['typescript'] : []), ...parserPlugins(ext, configOf(file).options)] as Plugins;
}
