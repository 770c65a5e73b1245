import { createRequire } from 'node:module';
import path from 'node:path';
import type { Compiled, Instrument, Request } from '../../../src/loader/compile.ts';
import type { Format } from '../../../src/loader/module-format.ts';
import type { Kind } from './programs.ts';

/** The compiled package; `npm run build` makes it. */
export const DIST = path.resolve(process.env.LPROF_DIST ?? 'dist');

const load = createRequire(__filename);

/** What Node shall run, and how. */
export interface Built {
  code: string;
  format: Format;
  /** Undefined without instrumenting. */
  functions: string[] | undefined;
  warnings: string[];
}

type Clock = Instrument['clock'];

/** Builds a program as lprof's loader does, instrumented as a whole for a clock, or not at all. */
export function build(file: string, text: string, kind: Kind, clock: Clock): Built {
  return kind === 'decorators' ? buildDecorators(file, text, clock) : buildByLoader(file, text, kind, clock);
}

function buildByLoader(file: string, text: string, kind: Kind, clock: Clock): Built {
  const instrument = clock !== undefined;
  const { compile } = load(`${DIST}/src/loader/compile.js`) as {
    compile(request: Request, instrument?: Instrument): Compiled;
  };
  const { formatByName } = load(`${DIST}/src/loader/module-format.js`) as {
    formatByName(path: string): Format | undefined;
  };
  if (kind !== 'compiled' && !instrument) {
    return { code: text, format: kind === 'module' ? 'module' : 'commonjs', functions: undefined, warnings: [] };
  }
  const ext = path.extname(file);
  const format = kind === 'compiled' ? formatByName(file) : kind === 'module' ? 'module' : 'commonjs';
  const request: Request = { path: file, text, ext, format };
  const result = compile(request, instrument ? { root: path.dirname(file), select: 'all', clock } : undefined);
  const { lprof } = result;
  return {
    code: result.code ?? text,
    format: result.format,
    functions: instrument ? (lprof?.functions ?? []) : undefined,
    warnings: [...result.warnings, ...(lprof?.warnings ?? [])],
  };
}

/** Standard decorators in JavaScript are not the loader's: users compile them with Babel, and the plugin beside it. */
function buildDecorators(file: string, text: string, clock: Clock): Built {
  const instrument = clock !== undefined;
  const babel = load('@babel/core') as typeof import('@babel/core');
  const plugin = load(`${DIST}/babel-plugin/index.js`).default;
  const options = { path: file, runtime: 'global', select: 'all', clock, onWarning() {} };
  const result = babel.transformSync(text, {
    babelrc: false,
    configFile: false,
    filename: file,
    retainLines: true,
    compact: false,
    sourceType: 'script',
    parserOpts: { allowReturnOutsideFunction: true },
    plugins: [
      ...(instrument ? [[plugin, options] as [object, object]] : []),
      [load('@babel/plugin-proposal-decorators'), { version: '2023-11' }],
    ],
  })!;
  const { lprof } = result.metadata as unknown as { lprof?: { functions: string[]; warnings: string[] } };
  return { code: result.code!, format: 'commonjs', functions: lprof?.functions, warnings: lprof?.warnings ?? [] };
}
