import type * as Babel from '@babel/core';
import { withOwnModules } from './own-modules.ts';
import type { CompilerOptions } from './tsconfig.ts';

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
  return withOwnModules(() => {
    const plugins = [[require('@babel/plugin-transform-modules-commonjs'), { strictMode: true }]];
    const result = babel().transformSync(code, { ...SILENT, filename: path, sourceType: 'module', plugins });
    return result?.code as string;
  });
}

/** The parser's plugins for a file; syntax that Node runs by itself is on by default. */
export function parserPlugins(ext: string, options: CompilerOptions) {
  const decorators = options.experimentalDecorators ? 'decorators-legacy' : 'decorators';
  return [
    ...(ext === '.tsx' || ext === '.jsx' ? ['jsx' as const] : []),
    decorators as 'decorators',
    'decoratorAutoAccessors' as const,
    'explicitResourceManagement' as const,
    // Node 20 still accepts `import x from './x.json' assert { type: 'json' }`.
    ['importAttributes', { deprecatedAssertSyntax: true }] as ['importAttributes', { deprecatedAssertSyntax: true }],
  ];
}

/** The plugins that turn TypeScript and JSX into what every supported Node runs. */
export function syntaxPlugins(ext: string, options: CompilerOptions, text: string): Babel.PluginItem[] {
  const plugins: Babel.PluginItem[] = [];
  if (ext !== '.jsx') {
    if (mayDecorate(text)) plugins.push(...decoratorPlugins(options));
    plugins.push([
      require('@babel/plugin-transform-typescript'),
      {
        isTSX: ext === '.tsx',
        allExtensions: ext === '.tsx',
        disallowAmbiguousJSXLike: ext === '.mts' || ext === '.cts',
        allowDeclareFields: true,
        allowNamespaces: true,
        onlyRemoveTypeImports: options.verbatimModuleSyntax === true,
        optimizeConstEnums: false,
        jsxPragma: options.jsxFactory?.split('.')[0] ?? 'React',
        jsxPragmaFrag: options.jsxFragmentFactory?.split('.')[0] ?? 'React.Fragment',
      },
    ]);
  }
  if (ext === '.tsx' || ext === '.jsx') plugins.push([require('@babel/plugin-transform-react-jsx'), jsx(options)]);
  return plugins;
}

function jsx(options: CompilerOptions): object {
  if (options.jsx === 'react-jsx' || options.jsx === 'react-jsxdev') {
    return { runtime: 'automatic', importSource: options.jsxImportSource ?? 'react' };
  }
  return {
    runtime: 'classic',
    pragma: options.jsxFactory ?? 'React.createElement',
    pragmaFrag: options.jsxFragmentFactory ?? 'React.Fragment',
    throwIfNamespace: false,
  };
}

/** A decorator stands at the start of a line or behind a word or bracket; a false alarm in a string costs nothing. */
function mayDecorate(text: string): boolean {
  return /(?:^|[\s(,;{}])@[\w$(]/m.test(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''));
}

/** No engine runs decorators yet. Without the plugin the program fails as it does without us. */
function decoratorPlugins(options: CompilerOptions): Babel.PluginItem[] {
  const version = options.experimentalDecorators ? 'legacy' : '2023-11';
  try {
    const decorators: Babel.PluginItem = [require('@babel/plugin-proposal-decorators'), { version }];
    return version === 'legacy' ? [decorators, require('@babel/plugin-transform-class-properties')] : [decorators];
  } catch {
    return [];
  }
}
