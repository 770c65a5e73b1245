// How each test runner is asked for a list of its tests, and how that is read: [name, 'passed' | 'failed' | 'skipped'].
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

const json = (file) => JSON.parse(readFileSync(file, 'utf8'));

const jestLike = (file, _output, folder) =>
  json(file).testResults.flatMap(({ name, assertionResults, status, message }) => {
    const where = relative(folder, name);
    // A file that could not be loaded has no tests.
    if (assertionResults.length === 0 && status === 'failed')
      return [[`${where}: ${message.split('\n')[0]}`, 'failed']];
    return assertionResults.map((test) => [
      `${where} > ${test.fullName}`,
      test.status === 'passed' || test.status === 'failed' ? test.status : 'skipped',
    ]);
  });

const tap = (_file, output) => {
  const tests = [];
  let group = '';
  for (const line of output.split('\n')) {
    group = /^# (.*)/.exec(line)?.[1] ?? group;
    const found = /^ *(not )?ok\b(?: \d+)?(?: -)? ?(.*)$/.exec(line);
    if (found === null) continue;
    const [, not, text] = found;
    const name = text.replace(/ # time=.*| \{$/g, '');
    tests.push([`${group} > ${name}`, not ? 'failed' : /# skip/i.test(text) ? 'skipped' : 'passed']);
  }
  return tests;
};

/** Scripts that print what they found: every line is compared, but for durations. */
const script = (_file, output) =>
  output
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => [line.replace(/\d+(\.\d+)? ?ms/g, '… ms'), 'passed']);

export const RUNNERS = {
  mocha: {
    args: (file) => ['--reporter', 'json', '--reporter-option', `output=${file}`],
    read(file, _output, folder) {
      const { tests, failures, pending } = json(file);
      const failed = new Set(failures.map(key));
      const skipped = new Set(pending.map(key));
      function key(test) {
        return `${relative(folder, test.file ?? '')} > ${test.fullTitle}`;
      }
      const status = (name) => (failed.has(name) ? 'failed' : skipped.has(name) ? 'skipped' : 'passed');
      // Hooks that failed are among the failures only.
      const names = tests.map(key);
      const hooks = [...failed].filter((name) => !names.includes(name));
      return [...names, ...hooks].map((name) => [name, status(name)]);
    },
  },
  jest: { args: (file) => ['--json', `--outputFile=${file}`], read: jestLike },
  vitest: { args: (file) => ['--reporter=json', `--outputFile=${file}`], read: jestLike },
  'node:test': {
    args: (file) => [`--test-reporter=${join(here, 'node-test-reporter.mjs')}`, `--test-reporter-destination=${file}`],
    read: (file, _output, folder) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))
        .filter(({ kind }) => kind !== 'suite')
        .map(({ name, file, nesting, status, todo }) => [
          `${relative(folder, file ?? '')} > ${'  '.repeat(nesting)}${name.replace(`${folder}/`, '')}`,
          todo ? 'skipped' : status,
        ]),
  },
  tape: { args: () => [], read: tap },
  script: { args: () => [], read: script },
};
