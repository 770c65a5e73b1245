import type * as Babel from '@babel/core';

/** Babel takes a quarter of a second to load, so it is loaded for the first file that needs it. */
export function babel(): typeof Babel {
  return require('@babel/core');
}

/** Nothing of the user's own Babel set-up applies, and lines stay where they are: stack traces need no source map. */
export const SILENT: Babel.TransformOptions = {
  configFile: false,
  babelrc: false,
  browserslistConfigFile: false,
  retainLines: true,
  compact: false,
  comments: true,
  sourceMaps: false,
  inputSourceMap: false as unknown as undefined,
  highlightCode: false,
  generatorOpts: { importAttributesKeyword: 'with' } as Babel.TransformOptions['generatorOpts'],
};

/** A module as CommonJS, as `tsc` compiles it. */
export function toCommonJs(code: string, path: string): string {
  const plugins = [[require('@babel/plugin-transform-modules-commonjs'), { strictMode: true }]];
  const result = babel().transformSync(code, { ...SILENT, filename: path, sourceType: 'module', plugins });
  return result?.code as string;
}
