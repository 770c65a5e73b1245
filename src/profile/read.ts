import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { LprofError } from '../errors.ts';
import { describe } from './describe.ts';
import { measureJson } from './json-limits.ts';
import type { Profile } from './types.ts';
import { validateProfile } from './validate.ts';

/** The newest version of the file that this lprof reads. */
export const PROFILE_VERSION = 1;

/**
 * What a profile may take: bytes of the text (V8 has no longer strings), levels of nesting, and bytes of memory when it
 * is parsed. A million lines with their calls take 250 MB of text and 600 MB of memory.
 */
const MOST_BYTES = 500e6;
const LIMITS = { depth: 100, memory: 1.2e9 };

/**
 * Reads a profile file, JSON or gzip, of at most 500 MB.
 *
 * @throws LprofError when the file cannot be read or is no profile of a version up to `PROFILE_VERSION`
 */
export function readProfile(path: string): Profile {
  let bytes: Buffer;
  try {
    bytes = readBytes(path);
  } catch (error) {
    throw explain(path, error as NodeJS.ErrnoException);
  }
  if (bytes.length > MOST_BYTES) throw tooLarge(path, `has more than ${megabytes(MOST_BYTES)}`);
  return parseProfile(bytes, path);
}

/** The content of a file or pipe, and a little more than a profile may have of one that is longer, or has no end. */
function readBytes(path: string): Buffer {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    let bytes = Buffer.allocUnsafe(Math.min(size, MOST_BYTES) + 1);
    for (let length = 0; ; ) {
      const read = readSync(file, bytes, length, bytes.length - length, null);
      length += read;
      if (read === 0 || length > MOST_BYTES) return bytes.subarray(0, length);
      if (length === bytes.length) bytes = Buffer.concat([bytes, Buffer.allocUnsafe(Math.max(length, 65_536))]);
    }
  } finally {
    closeSync(file);
  }
}

/**
 * Reads a profile from the content of a file; `name` is what errors call it.
 *
 * @throws LprofError when the content is no profile of a version up to `PROFILE_VERSION`
 */
export function parseProfile(bytes: Uint8Array, name: string): Profile {
  if (bytes.length === 0) throw new LprofError(`${name} is empty`, 'Was the run that should write it cut short?');
  const json = inflate(bytes, name);
  const { depth, memory } = measureJson(json, LIMITS);
  if (memory > LIMITS.memory) throw tooLarge(name, `would take more than ${megabytes(LIMITS.memory)} of memory`);
  if (depth > LIMITS.depth) throw tooLarge(name, `is nested more than ${LIMITS.depth} levels deep`);
  const value = parseJson(decode(json, name), name);
  if (typeof value !== 'object' || value === null || (value as Profile).$schema !== 'lprof-profile') {
    throw notAProfile(name, value);
  }
  checkVersion(value as Profile, name);
  return validateProfile(value, name);
}

function inflate(bytes: Uint8Array, name: string): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_BYTES, chunkSize: 2 ** 20 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'Z_BUF_ERROR') throw truncated(name);
    if (code === 'ERR_BUFFER_TOO_LARGE') {
      throw tooLarge(name, `inflates from ${megabytes(bytes.length)} to more than ${megabytes(MOST_BYTES)}`);
    }
    throw new LprofError(`${name} cannot be read: its gzip data is damaged (${code})`);
  }
}

function decode(bytes: Uint8Array, name: string): string {
  try {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
    return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  } catch (error) {
    throw tooLarge(name, `is too long for a string (${(error as NodeJS.ErrnoException).code})`);
  }
}

function parseJson(text: string, name: string): unknown {
  try {
    // The key would change an object's prototype when the object is copied; looked for first because a reviver is slow.
    if (!/__proto__|\\u005f/i.test(text)) return JSON.parse(text);
    return JSON.parse(text, (key, value) => (key === '__proto__' ? undefined : value));
  } catch {
    const trimmed = text.trimEnd();
    if (!trimmed.trimStart().startsWith('{')) throw notAProfile(name);
    if (!trimmed.endsWith('}')) throw truncated(name);
    throw new LprofError(`${name} is damaged: it is not valid JSON`, 'Write it again with lprof run.');
  }
}

function checkVersion({ version, creator }: Profile, name: string): void {
  if (!Number.isInteger(version) || version < 1) {
    throw new LprofError(`${name} is not a valid profile: version is ${describe(version)}, expected 1`);
  }
  if (version > PROFILE_VERSION) {
    const writer = typeof creator === 'string' ? creator.slice(0, 100) : 'a newer lprof';
    throw new LprofError(
      `${name} has version ${version} of the profile format, written by ${writer}; this lprof reads up to version ${PROFILE_VERSION}`,
      'Upgrade lprof: npm install lprof@latest',
    );
  }
}

function truncated(name: string): LprofError {
  return new LprofError(`${name} is cut off: its end is missing`, 'The disk was full, or the run or copy was stopped.');
}

function tooLarge(name: string, what: string): LprofError {
  return new LprofError(
    `${name} ${what}: this is more than lprof reads`,
    'Measure less at once: lprof run --file GLOB.',
  );
}

function megabytes(bytes: number): string {
  return bytes >= 1e9 ? `${bytes / 1e9} GB` : bytes >= 1e6 ? `${Math.round(bytes / 1e6)} MB` : `${bytes} bytes`;
}

function notAProfile(name: string, value?: unknown): LprofError {
  const isCpuProfile = typeof value === 'object' && value !== null && 'nodes' in value && 'startTime' in value;
  return new LprofError(
    `${name} is not an lprof profile${isCpuProfile ? ' but a V8 CPU profile' : ''}`,
    /\.[cm]?[jt]sx?$/.test(name)
      ? `To profile it: lprof run ${name}`
      : 'Profiles are written by lprof run, as .lprof files.',
  );
}

function explain(path: string, error: NodeJS.ErrnoException): LprofError {
  if (error.code === 'ENOENT') return new LprofError(`There is no file ${path}`, 'lprof run writes one.');
  if (error.code === 'EISDIR') return new LprofError(`${path} is a folder`, 'Name a .lprof file in it.');
  const what = error.code === 'EACCES' || error.code === 'EPERM' ? 'permission denied' : error.message;
  return new LprofError(`Cannot read ${path}: ${what}`);
}
