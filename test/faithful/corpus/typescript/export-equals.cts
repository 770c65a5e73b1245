// import = require and export = in CommonJS TypeScript.
import made = require('./_made.cts');
import path = require('node:path');
import type NeverLoaded = require('./_never.cts');
const instance = new made('x');
console.log(instance.name, made.count, path.posix.basename('/a/b'));
console.log(
  made.helper(
    instance,
  ),
  typeof module.exports,
);
function local(this: unknown): NeverLoaded.T | undefined {
  return this === undefined ? undefined : undefined;
}
console.log(local(), __filename.endsWith('.cts') || __filename.endsWith('.cjs'));
export = { local, made };
