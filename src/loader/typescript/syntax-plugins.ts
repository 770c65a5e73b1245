import type * as Babel from '@babel/core';
import { assignedFields, declaredParameters } from './class-fields.ts';
import { experimentalDecorators } from './experimental-decorators.ts';
import { noJsx } from './jsx.ts';
import { importedAsWritten, moduleSyntax } from './module-syntax.ts';
import { namespaces } from './namespaces.ts';
import { type CompilerOptions, type Config, definesFields } from './tsconfig.ts';

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
export function syntaxPlugins(ext: string, config: Config, text: string): Babel.PluginItem[] {
  const { options } = config;
  return [
    ...(ext === '.jsx' ? [] : typeScriptPlugins(ext, config, text)),
    ...(ext === '.tsx' || ext === '.jsx' ? jsxPlugins(config) : []),
    ...(mayDecorate(text) && !options.experimentalDecorators ? [standardDecorators()] : []),
    ...(/\busing\b/.test(text) && !runsUsing()
      ? [require('@babel/plugin-transform-explicit-resource-management')]
      : []),
  ];
}

function typeScriptPlugins(ext: string, config: Config, text: string): Babel.PluginItem[] {
  const { options } = config;
  // What these do must happen before Babel's plugin sees the node, which makes the order important.
  const own: Babel.PluginItem[] = [moduleSyntax, namespaces];
  if (options.experimentalDecorators && mayDecorate(text)) own.push(experimentalDecorators);
  own.push(definesFields(config) ? declaredParameters : assignedFields);
  if (/^(?:preserve|error)$/.test(options.importsNotUsedAsValues ?? '')) own.push(importedAsWritten);
  const automatic = options.jsx?.startsWith('react-jsx') === true;
  return [
    ...own,
    [
      require('@babel/plugin-transform-typescript'),
      {
        isTSX: ext === '.tsx',
        allExtensions: ext === '.tsx',
        disallowAmbiguousJSXLike: ext === '.mts' || ext === '.cts',
        allowDeclareFields: true,
        allowNamespaces: true,
        onlyRemoveTypeImports: options.verbatimModuleSyntax === true || options.preserveValueImports === true,
        optimizeConstEnums: false,
        jsxPragma: automatic ? '' : (options.jsxFactory ?? options.reactNamespace ?? 'React').split('.')[0],
        jsxPragmaFrag: automatic ? '' : (options.jsxFragmentFactory ?? 'React.Fragment').split('.')[0],
      },
    ],
  ];
}

function jsxPlugins({ path, options }: Config): Babel.PluginItem[] {
  if (options.jsx === 'preserve' || options.jsx === 'react-native')
    return [[noJsx, { jsx: options.jsx, config: path }]];
  const runtime =
    options.jsx === 'react-jsx' || options.jsx === 'react-jsxdev'
      ? { runtime: 'automatic', importSource: options.jsxImportSource ?? 'react' }
      : {
          runtime: 'classic',
          pragma: options.jsxFactory ?? `${options.reactNamespace ?? 'React'}.createElement`,
          pragmaFrag: options.jsxFragmentFactory ?? 'React.Fragment',
          throwIfNamespace: false,
        };
  return [[require('@babel/plugin-transform-react-jsx'), runtime]];
}

/**
 * Whether a text may hold decorators or `accessor` fields. A decorator stands at the start of a line or behind a word or
 * bracket; a false alarm in a string costs nothing.
 */
export function mayDecorate(text: string): boolean {
  const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
  return /(?:^|[\s(,;{}])@[\w$(]|\baccessor\s/m.test(code);
}

/** No engine runs decorators yet. */
function standardDecorators(): Babel.PluginItem {
  return [require('@babel/plugin-proposal-decorators'), { version: '2023-11' }];
}

/** Whether the running Node knows `using`, which came with version 24. */
function runsUsing(): boolean {
  try {
    new Function('{ using nothing = null; }');
    return true;
  } catch {
    return false;
  }
}
