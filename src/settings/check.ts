import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LprofError } from '../errors.ts';
import { nearest } from '../nearest.ts';
import { DURATION } from './duration.ts';
import { expectedInstead, type Given, type Option } from './options.ts';
import { fileOptions, RUN_OPTIONS } from './run-options.ts';

/**
 * The options in the content of a settings file. Relative paths are taken from the file's folder.
 * @param file absolute path, for messages and relative paths
 * @throws LprofError that names file, key and what is known or expected
 */
export function checkSettings(content: unknown, file: string): Given {
  const options = fileOptions();
  const given: Given = { switches: new Set(), values: new Map() };
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    throw new LprofError(`${file}: settings are an object of options, not ${describe(content)}`, HINT);
  }
  for (const [key, value] of Object.entries(content)) {
    // What editors look for.
    if (key === '$schema' || value === undefined) continue;
    const option = options.get(key);
    if (option === undefined) throw unknownKey(key, [...options.keys()], file);
    if (option.value === undefined) {
      if (typeof value !== 'boolean') throw wrong(file, key, 'true or false', value);
      if (value) given.switches.add(option.name);
    } else {
      const texts = listOf(option, value, () => wrong(file, key, expected(option), value));
      if (texts.length > 0)
        given.values.set(
          option.name,
          texts.map((text) => absolute(option.name, text, file)),
        );
    }
  }
  return given;
}

const HINT = 'Its keys are the long names of the options of lprof run: skipZero for --skip-zero';

function listOf(option: Option, value: unknown, complaint: () => LprofError): string[] {
  const list: unknown[] = option.multiple && Array.isArray(value) ? value : [value];
  return list.map((item) => {
    const text = option.integer ? (typeof item === 'number' ? String(item) : '') : item;
    if (typeof text !== 'string' || text === '' || expectedInstead(option, text) !== undefined) throw complaint();
    return text;
  });
}

function expected(option: Option): string {
  if (option.choices !== undefined) return `one of ${option.choices.join(', ')}`;
  if (option.integer) return 'a whole number from 1 up';
  if (option.duration) return DURATION;
  return option.multiple ? `${option.value} or a list of them` : option.value!;
}

/** A name without a dot is that of a package. */
function absolute(name: string, text: string, file: string): string {
  if (name === 'output') return resolve(dirname(file), text);
  if ((name !== 'import' && name !== 'require') || !/^\.{1,2}[\\/]/.test(text)) return text;
  const path = resolve(dirname(file), text);
  return name === 'import' ? pathToFileURL(path).href : path;
}

function unknownKey(key: string, known: readonly string[], file: string): LprofError {
  const elsewhere: Option | undefined = RUN_OPTIONS.find(({ name }) => name === key);
  if (elsewhere?.only !== undefined) {
    return new LprofError(`${file}: ${key} has its place on the ${elsewhere.only} only`, HINT);
  }
  const [near] = nearest(key, known, 1);
  return new LprofError(`${file}: unknown key '${key}'${near === undefined ? '' : `; did you mean ${near}?`}`, HINT);
}

function wrong(file: string, key: string, expected: string, value: unknown): LprofError {
  return new LprofError(`${file}: ${key} takes ${expected}, not ${describe(value)}`, HINT);
}

function describe(value: unknown): string {
  const text = typeof value === 'function' ? 'a function' : JSON.stringify(value);
  if (text === undefined) return 'nothing';
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
