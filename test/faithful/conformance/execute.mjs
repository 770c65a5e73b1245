import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { createRealm } from './realm.mjs';

/** Rounds of the event loop that an asynchronous test may take; nothing in the suite waits for longer. */
const ROUNDS = 200;
const DONE = 'Test262:AsyncTestComplete';
const FAILED = 'Test262:AsyncTestFailure:';

/**
 * Runs one test in a fresh realm.
 * @param {{ suite: string, file: string, text: string, mode: string, metadata: object }} test
 * @param {{ code: (text: string, path: string, sourceType: string) => string, recorder?: object }} how `code` gives what
 *   runs instead of a text, of the test or of a module that it imports
 * @returns {Promise<string | undefined>} why it failed, undefined where it passed
 */
export async function execute(test, { code, recorder }) {
  const { flags, negative } = test.metadata;
  let printed;
  const realm = createRealm({
    load: (path) => code(readFileSync(path, 'utf8'), path, 'module'),
    print: (value) => {
      printed ??= String(value);
    },
  });
  if (recorder !== undefined) realm.install(recorder);
  if (!flags.has('raw')) prepare(realm, test);
  const thrown = await (test.mode === 'module' ? runModule : runScript)(realm, test, code);
  // What a test has promised to do later is its own, too.
  for (let i = 0; i < 2; i++) await round();
  if (negative !== undefined) return judgeNegative(thrown, negative);
  if (thrown !== undefined) return `${thrown.phase}: ${describe(thrown.error)}`;
  if (!flags.has('async')) return undefined;
  for (let i = 0; i < ROUNDS && printed === undefined; i++) await round();
  if (printed === DONE) return undefined;
  if (printed === undefined) return 'async: never done';
  return `async: ${printed.startsWith(FAILED) ? printed.slice(FAILED.length).trim() : printed}`;
}

function prepare(realm, { suite, metadata }) {
  const files = ['assert.js', 'sta.js'];
  if (metadata.flags.has('async')) files.push('doneprintHandle.js');
  for (const name of [...files, ...metadata.includes]) realm.include(suite, name);
}

/** @returns {Promise<{ phase: string, error: unknown } | undefined>} what was thrown */
async function runScript(realm, { file, text, mode }, code) {
  let script;
  try {
    const source = code(mode === 'strict' ? `"use strict";\n${text}` : text, file, 'script');
    script = new vm.Script(source, { filename: file, importModuleDynamically: realm.modules.importer(file) });
  } catch (error) {
    return { phase: 'parse', error };
  }
  try {
    script.runInContext(realm.context);
  } catch (error) {
    return { phase: 'runtime', error };
  }
}

async function runModule({ modules }, { file }) {
  let phase = 'parse';
  try {
    const module = modules.get(file);
    phase = 'resolution';
    await modules.linked(module);
    phase = 'runtime';
    await Promise.race([modules.evaluated(module), never()]);
  } catch (error) {
    return { phase, error };
  }
}

async function never() {
  for (let i = 0; i < ROUNDS; i++) await round();
  throw new Error('the module is never done');
}

function round() {
  return new Promise((resolve) => setImmediate(resolve));
}

function judgeNegative(thrown, { phase, type }) {
  if (thrown === undefined) return `no ${type} at ${phase}`;
  const name = nameOf(thrown.error);
  if (name !== type) return `${name} instead of ${type}: ${describe(thrown.error)}`;
  return thrown.phase === phase ? undefined : `${type} at ${thrown.phase} instead of ${phase}`;
}

function nameOf(error) {
  try {
    return error.constructor.name;
  } catch {
    return typeof error;
  }
}

/** Errors of tests may be anything, such as objects that throw when they are looked at. */
function describe(error) {
  try {
    return String(error?.message === undefined ? error : `${nameOf(error)}: ${error.message}`);
  } catch {
    return `a ${typeof error} that cannot be shown`;
  }
}
