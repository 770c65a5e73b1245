import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { LprofError } from '../errors.ts';
import type { Profile } from './types.ts';
import { validateProfile } from './validate.ts';

/** The newest version of the file that this lprof reads. */
export const PROFILE_VERSION = 1;

/**
 * Reads a profile file, JSON or gzip.
 *
 * @throws LprofError when the file cannot be read or is no profile of a version up to `PROFILE_VERSION`
 */
export function readProfile(path: string): Profile {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw explain(path, error as NodeJS.ErrnoException);
  }
  return parseProfile(bytes, path);
}

/**
 * Reads a profile from the content of a file; `name` is what errors call it.
 *
 * @throws LprofError when the content is no profile of a version up to `PROFILE_VERSION`
 */
export function parseProfile(bytes: Uint8Array, name: string): Profile {
  if (bytes.length === 0) throw new LprofError(`${name} is empty`, 'Was the run that should write it cut short?');
  const value = parseJson(decode(bytes, name), name);
  if (typeof value !== 'object' || value === null || (value as Profile).$schema !== 'lprof-profile') {
    throw notAProfile(name, value);
  }
  checkVersion(value as Profile, name);
  return validateProfile(value, name);
}

function decode(bytes: Uint8Array, name: string): string {
  const zipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  try {
    const text = (zipped ? gunzipSync(bytes) : Buffer.from(bytes)).toString('utf8');
    return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'Z_BUF_ERROR') throw truncated(name);
    throw new LprofError(`${name} cannot be read: ${zipped ? 'its gzip data is damaged' : message} (${code})`);
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
    throw new LprofError(`${name} is not a valid profile: version is ${JSON.stringify(version)}, expected 1`);
  }
  if (version > PROFILE_VERSION) {
    const writer = typeof creator === 'string' ? creator : 'a newer lprof';
    throw new LprofError(
      `${name} has version ${version} of the profile format, written by ${writer}; this lprof reads up to version ${PROFILE_VERSION}`,
      'Upgrade lprof: npm install lprof@latest',
    );
  }
}

function truncated(name: string): LprofError {
  return new LprofError(`${name} is cut off: its end is missing`, 'The disk was full, or the run or copy was stopped.');
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
