import type * as Babel from '@babel/core';
import type { NodePath, PluginObj, types as t } from '@babel/core';
import { sourceError } from '../syntax-error.ts';

/** TypeScript's `import x = require()` in a module, as `tsc` compiles it for Node; `export =` has no meaning there. */
export function moduleSyntax({ types, template }: typeof Babel): PluginObj {
  return {
    name: 'lprof-module-syntax',
    visitor: {
      Program(program) {
        if (program.node.sourceType !== 'module' || isCommonJs(program)) return;
        let require: t.Identifier | undefined;
        for (const statement of program.get('body')) {
          if (statement.isTSExportAssignment()) {
            throw sourceError(
              "'export =' has no meaning in an ECMAScript module; use 'export default', or a .cts file",
              statement.node,
            );
          }
          if (!statement.isTSImportEqualsDeclaration() || statement.node.importKind === 'type') continue;
          const { id, moduleReference, isExport } = statement.node;
          if (moduleReference.type !== 'TSExternalModuleReference') continue;
          if (!isExport && !isUsed(program, id.name)) {
            statement.remove();
            continue;
          }
          if (require === undefined) {
            const create = program.scope.generateUidIdentifier('createRequire');
            require = program.scope.generateUidIdentifier('require');
            const head = template.statements.ast`
              import { createRequire as ${create} } from 'node:module';
              const ${require} = ${types.cloneNode(create)}(import.meta.url);
            `;
            program.unshiftContainer('body', head);
          }
          const call = types.callExpression(types.cloneNode(require), [moduleReference.expression]);
          const declaration = types.variableDeclaration('const', [types.variableDeclarator(id, call)]);
          const [done] = statement.replaceWith(isExport ? types.exportNamedDeclaration(declaration) : declaration);
          program.scope.registerDeclaration(done as NodePath);
        }
      },
    },
  };
}

/** Imports stay for their effects also when all their names are types: `importsNotUsedAsValues` of TypeScript before 5.5. */
export function importedAsWritten({ types }: typeof Babel): PluginObj {
  return {
    name: 'lprof-imported-as-written',
    visitor: {
      Program(program) {
        for (const statement of program.get('body')) {
          if (!statement.isImportDeclaration() || statement.node.importKind === 'type') continue;
          const { source, attributes, specifiers } = statement.node;
          if (specifiers.length === 0) continue;
          const bare = types.importDeclaration([], types.cloneNode(source));
          if (attributes != null) bare.attributes = attributes.map((each) => types.cloneNode(each));
          statement.insertBefore(bare);
        }
      },
    },
  };
}

function isCommonJs(program: NodePath<t.Program>): boolean {
  const { file } = program.hub as unknown as { file: { get(key: string): unknown } };
  return file.get('@babel/plugin-transform-modules-*') === 'commonjs';
}

function isUsed(program: NodePath<t.Program>, name: string): boolean {
  const paths = program.scope.getBinding(name)?.referencePaths ?? [];
  return paths.some((path) => path.findParent((parent) => parent.isTSType() || parent.isTSEntityName()) === null);
}
