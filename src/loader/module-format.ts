import type { types } from '@babel/core';
import { babel } from './babel.ts';
import { extension } from './extension.ts';
import { packageType } from './package-type.ts';
import { compilerOptions } from './typescript/tsconfig.ts';

/** How Node runs a file; undefined where Node looks at the syntax. */
export type Format = 'module' | 'commonjs';

/** What `module` may be in tsconfig.json for `tsc` to write CommonJS in a package without a type. */
const COMMONJS = /^(?:commonjs|node16|node18|node20|nodenext)$/i;

/** The format that the name, the package and the tsconfig.json of a TypeScript or JSX file say. */
export function formatByName(path: string): Format | undefined {
  const ext = extension(path);
  if (ext === '.mts') return 'module';
  if (ext === '.cts') return 'commonjs';
  return packageType(path) ?? (COMMONJS.test(String(compilerOptions(path).module)) ? 'commonjs' : undefined);
}

/**
 * The format that the syntax says, as Node detects it in a file whose types are stripped: imports and exports of types
 * do not count. `import x = require()` and `export =` are TypeScript's CommonJS.
 * https://nodejs.org/api/packages.html#syntax-detection
 */
export function formatBySyntax(program: types.Program, text: string): Format {
  if (program.body.some(isCommonJsOnly)) return 'commonjs';
  return hasModuleStatements(program) || cannotBeCommonJs(program, text) ? 'module' : 'commonjs';
}

/**
 * Whether a program uses what no compiler can bring to CommonJS: `await` at the top, `import.meta`. Such TypeScript runs
 * as a module even in a package of `"type": "commonjs"`, which is what `npm init` writes without asking.
 */
export function cannotBeCommonJs(program: types.Program, text: string): boolean {
  if (program.body.some(isCommonJsOnly)) return false;
  if (program.extra?.topLevelAwait === true) return true;
  return /\bimport\s*\.\s*meta\b/.test(text) && hasImportMeta(program);
}

/** Whether the program imports or exports values by ECMAScript statements. */
export function hasModuleStatements(program: types.Program): boolean {
  return program.body.some(isModuleSyntax);
}

function hasImportMeta(program: types.Program): boolean {
  let found = false;
  babel().types.traverseFast(program, (node) => {
    if (node.type === 'MetaProperty' && node.meta.name === 'import') found = true;
  });
  return found;
}

function isCommonJsOnly(node: types.Statement): boolean {
  if (node.type === 'TSExportAssignment') return true;
  return node.type === 'TSImportEqualsDeclaration' && node.moduleReference.type === 'TSExternalModuleReference';
}

function isModuleSyntax(node: types.Statement): boolean {
  switch (node.type) {
    case 'ImportDeclaration':
      return node.importKind !== 'type' && node.importKind !== 'typeof';
    case 'ExportAllDeclaration':
      return node.exportKind !== 'type';
    case 'ExportNamedDeclaration':
      return node.exportKind !== 'type' && !isTypeDeclaration(node.declaration);
    default:
      return node.type === 'ExportDefaultDeclaration';
  }
}

function isTypeDeclaration(node: types.Declaration | null | undefined): boolean {
  if (!node) return false;
  return (
    node.type === 'TSInterfaceDeclaration' ||
    node.type === 'TSTypeAliasDeclaration' ||
    ('declare' in node && node.declare === true)
  );
}
