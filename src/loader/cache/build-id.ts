import { readFileSync, statSync } from 'node:fs';
import { VERSION } from '../../version.ts';

const MADE_BY = [
  '@babel/core',
  '@babel/plugin-proposal-decorators',
  '@babel/plugin-transform-explicit-resource-management',
  '@babel/plugin-transform-modules-commonjs',
  '@babel/plugin-transform-react-jsx',
  '@babel/plugin-transform-typescript',
];

let id: string | undefined;

/** What made a transformed file: our version and build, and the versions of Babel, of its plugins and of Node. */
export function buildId(): string {
  id ??= [VERSION, built(), process.version, ...MADE_BY.map(versionOf)].join(' ');
  return id;
}

function versionOf(name: string): string {
  return JSON.parse(readFileSync(require.resolve(`${name}/package.json`), 'utf8')).version;
}

/** Tells two builds of one version apart while lprof itself is being worked on. */
function built(): number {
  return statSync(require.resolve('../../../babel-plugin/instrument.js')).mtimeMs;
}
