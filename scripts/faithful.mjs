// npm run test:faithful [NODE VERSION…]: the whole corpus on several versions of Node, plain and instrumented.
// node scripts/faithful.mjs FILE…: single programs, with what they print.
import { existsSync } from 'node:fs';
import { tsImport } from 'tsx/esm/api';
import { nodeBinary, VERSIONS } from './nodes.mjs';

const args = process.argv.slice(2);
const { runCorpus, runFiles } = await tsImport('../test/faithful/main.ts', import.meta.url);
const files = args.filter((arg) => existsSync(arg) && /\.[cm]?[jt]sx?$/.test(arg));
const versions = args.filter((arg) => !files.includes(arg));
const failed =
  files.length > 0
    ? await runFiles(files, versions.length > 0 ? nodeBinary(versions[0]) : process.execPath)
    : await runCorpus((versions.length > 0 ? versions : VERSIONS).map((version) => nodeBinary(version)));
process.exit(failed ? 1 : 0);
