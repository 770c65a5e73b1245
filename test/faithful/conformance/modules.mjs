import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import vm from 'node:vm';

/**
 * The modules of one realm, by path.
 * @param {object} context
 * @param {(path: string) => string} load gives a module's code
 */
export function createModules(context, load) {
  const known = new Map();
  const links = new Map();
  const evaluations = new Map();

  /** @throws SyntaxError */
  function get(path, type) {
    const key = `${type ?? ''} ${path}`;
    if (!known.has(key)) known.set(key, type === 'json' ? json(path) : sourceText(path));
    return known.get(key);
  }

  function sourceText(path) {
    return new vm.SourceTextModule(load(path), {
      context,
      identifier: path,
      initializeImportMeta: (meta) => {
        meta.url = path;
      },
      importModuleDynamically: importer(path),
    });
  }

  function json(path) {
    // Parsed by the realm, whose objects it makes.
    const value = vm.runInContext('JSON.parse', context)(readFileSync(path, 'utf8'));
    return new vm.SyntheticModule(
      ['default'],
      function evaluate() {
        this.setExport('default', value);
      },
      { context, identifier: path },
    );
  }

  function linked(module) {
    if (module.status !== 'unlinked') return links.get(module);
    const link = module.link((specifier, from, { attributes = {} } = {}) =>
      near(specifier, from.identifier, attributes),
    );
    links.set(module, link);
    return link;
  }

  function near(specifier, from, { type, ...others }) {
    const unknown = Object.keys(others);
    if (unknown.length > 0 || (type !== undefined && type !== 'json')) throw new TypeError('unknown import attribute');
    return get(resolve(dirname(from), specifier), type);
  }

  function evaluated(module) {
    // Below a module that is being evaluated: it will be done in its turn.
    if (module.status === 'evaluating') return evaluations.get(module);
    if (!evaluations.has(module)) evaluations.set(module, module.evaluate());
    return evaluations.get(module);
  }

  /** What `import()` calls in code of this path. */
  function importer(path) {
    return async (specifier, _referrer, attributes = {}) => {
      const module = near(specifier, path, attributes);
      await linked(module);
      await evaluated(module);
      return module;
    };
  }

  return { get, linked, evaluated, importer };
}
