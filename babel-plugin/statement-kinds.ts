import type { types as t } from '@babel/core';

/** Statements that do nothing when control passes them, or whose parts are statements of their own. */
const SILENT = new Set([
  'FunctionDeclaration',
  'BlockStatement',
  'EmptyStatement',
  'ImportDeclaration',
  'ExportAllDeclaration',
  'TSInterfaceDeclaration',
  'TSTypeAliasDeclaration',
  'TSDeclareFunction',
  'TSNamespaceExportDeclaration',
  'InterfaceDeclaration',
  'TypeAlias',
  'OpaqueType',
]);

/** Control passes it without a move of its own. */
export function isSilent(statement: t.Statement): boolean {
  if (SILENT.has(statement.type)) return true;
  if (statement.type === 'ExportNamedDeclaration') {
    const inner = statement.declaration;
    return inner == null || isSilent(inner) || ('declare' in inner && inner.declare === true);
  }
  if (statement.type === 'ExportDefaultDeclaration') return isSilent(statement.declaration as t.Statement);
  return false;
}

/** Holds no statements of its own activation. */
export function isSimple(statement: t.Statement): boolean {
  switch (statement.type) {
    case 'ExpressionStatement':
    case 'VariableDeclaration':
    case 'ReturnStatement':
    case 'ThrowStatement':
    case 'BreakStatement':
    case 'ContinueStatement':
    case 'DebuggerStatement':
    case 'ExportDefaultDeclaration':
    case 'ExportNamedDeclaration':
      return true;
    default:
      return false;
  }
}
