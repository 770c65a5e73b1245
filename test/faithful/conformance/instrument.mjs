import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const dist = fileURLToPath(new URL('../../../dist/', import.meta.url));
const babel = require('@babel/core');
const { default: lprofPlugin } = require(`${dist}babel-plugin/index.js`);
const { SILENT } = require(`${dist}src/loader/babel.js`);
const { parserPlugins } = require(`${dist}src/loader/typescript/syntax-plugins.js`);

/** Our plugin is done when Babel enters the program; without other plugins there is no need to visit the rest. */
const NO_MORE = { visitor: { Program: (path) => path.skip() } };

/**
 * The plugin as the loader calls it, for all functions of a text. Text that Babel cannot parse stays as it is, as there.
 * @param {string[]} extra more Babel plugins, as paths
 */
export async function createInstrumenter(extra) {
  const plugins = await Promise.all(extra.map(async (path) => (await import(pathToFileURL(path).href)).default));
  /** @returns {{ code: string, instrumented: boolean, warnings: string[], unparsed?: string }} */
  return (text, path, sourceType) => {
    try {
      const { code, metadata } = babel.transformSync(text, {
        ...SILENT,
        filename: path,
        sourceType,
        parserOpts: {
          errorRecovery: false,
          allowReturnOutsideFunction: true,
          allowNewTargetOutsideFunction: true,
          plugins: parserPlugins('.js', {}),
        },
        plugins: [
          [lprofPlugin, { select: 'all', runtime: 'global', clock: 'shared', path, onWarning: () => {} }],
          ...(plugins.length > 0 ? plugins : [NO_MORE]),
        ],
      });
      const { functions, warnings } = metadata.lprof;
      const instrumented = functions.length > 0;
      // The loader hands on the text itself where nothing was instrumented.
      return { code: instrumented || plugins.length > 0 ? code : text, instrumented, warnings };
    } catch (error) {
      return { code: text, instrumented: false, warnings: [], unparsed: reasonOf(error, path) };
    }
  };
}

function reasonOf({ message }, path) {
  return message
    .split('\n')[0]
    .replace(`${path}: `, '')
    .replace(/ \(\d+:\d+\):?$/, '');
}
