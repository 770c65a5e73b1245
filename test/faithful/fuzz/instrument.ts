import { type NodePath, type PluginItem, transformSync } from '@babel/core';
import lprofPlugin, { type Metadata } from '../../../babel-plugin/index.ts';
import type { Kind } from './generate/scope.ts';

/** Changes what the instrumenter made, for tests that plant a bug. */
export type Planted = PluginItem;

/** Nothing else looks at the program: Babel need not go through it once more. */
const stop = { visitor: { Program: (path: NodePath) => path.stop() } };

/** A program as `lprof run` instruments it, and the lines of functions that were left out. */
export function instrument(source: string, kind: Kind, planted: Planted[] = []) {
  const lprof = [lprofPlugin, { select: 'all', runtime: 'global', onWarning: () => {} }] as PluginItem;
  const result = transformSync(source, {
    babelrc: false,
    configFile: false,
    browserslistConfigFile: false,
    highlightCode: false,
    filename: '/app/program.js',
    root: '/app',
    retainLines: true,
    compact: false,
    sourceType: kind === 'module' ? 'module' : 'script',
    parserOpts: { allowReturnOutsideFunction: kind === 'cjs' || kind === 'strict' },
    plugins: [lprof, ...(planted.length > 0 ? planted : [stop])],
  });
  const { code, metadata } = result as unknown as { code: string; metadata: { lprof: Metadata } };
  const leftOut = metadata.lprof.warnings.map((each) => Number(/:(\d+): /.exec(each)?.[1]));
  return { code, leftOut: new Set(leftOut) };
}
