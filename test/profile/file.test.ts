import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { LprofError } from '../../src/errors.ts';
import { parseProfile, readProfile } from '../../src/profile/read.ts';
import type { Profile } from '../../src/profile/types.ts';
import { formatProfile, writeProfile } from '../../src/profile/write.ts';
import { sampleProfile } from '../report/sample.ts';

const dir = mkdtempSync(join(tmpdir(), 'lprof-profile-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const parse = (text: string) => parseProfile(Buffer.from(text), 'x.lprof');

// biome-ignore lint/suspicious/noExplicitAny: tests break the shape on purpose
type Broken = any;

/** The message and hint of the error that reading the changed sample gives. */
const errorOf = (change: (profile: Broken) => void): string => {
  const profile = sampleProfile();
  change(profile);
  return failure(() => parse(JSON.stringify(profile)));
};

const failure = (action: () => unknown): string => {
  try {
    action();
  } catch (error) {
    expect(error).toBeInstanceOf(LprofError);
    return [(error as LprofError).message, (error as LprofError).hint].filter(Boolean).join(' | ');
  }
  throw new Error('no error');
};

describe('a profile file', () => {
  it('reads as it was written, as JSON and as gzip', () => {
    for (const name of ['a.lprof', 'a.lprof.gz']) {
      writeProfile(join(dir, name), sampleProfile());
      expect(readProfile(join(dir, name))).toEqual(sampleProfile());
    }
    expect(readFileSync(join(dir, 'a.lprof'), 'utf8')).toMatch(/^\{"\$schema":"lprof-profile","version":1,/);
    expect(readFileSync(join(dir, 'a.lprof.gz'))[0]).toBe(0x1f);
  });

  it('is recognised as gzip by content, and may begin with a byte order mark', () => {
    expect(parseProfile(gzipSync(formatProfile(sampleProfile())), 'x')).toEqual(sampleProfile());
    expect(parse(`\ufeff${formatProfile(sampleProfile())}`)).toEqual(sampleProfile());
  });

  it('keeps fields that this version does not know', () => {
    const profile = { ...sampleProfile(), future: { nested: [1] } };
    writeProfile(join(dir, 'future.lprof'), profile);
    expect(readProfile(join(dir, 'future.lprof'))).toEqual(profile);
  });

  it('replaces an older file whole and leaves no temporary file behind', () => {
    const path = join(dir, 'twice.lprof');
    writeFileSync(path, 'older and longer'.repeat(10_000));
    writeProfile(path, sampleProfile());
    expect(readProfile(path)).toEqual(sampleProfile());
    expect(readdirSync(dir).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('writes through a symbolic link', () => {
    writeFileSync(join(dir, 'target.lprof'), '');
    symlinkSync(join(dir, 'target.lprof'), join(dir, 'link.lprof'));
    writeProfile(join(dir, 'link.lprof'), sampleProfile());
    expect(readProfile(join(dir, 'target.lprof'))).toEqual(sampleProfile());
  });

  it('has no say over the prototype of what is read', () => {
    const text = formatProfile(sampleProfile()).replace(
      '{',
      '{"__proto__":{"polluted":1},"\\u005f_proto__":{"polluted":2},',
    );
    const profile = parse(text) as Profile & { polluted?: number };
    expect(profile.polluted).toBeUndefined();
    expect({ ...profile }).toEqual(sampleProfile());
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

describe('reading says what is wrong', () => {
  it.each<[string, (profile: Broken) => void, string]>([
    [
      'a line',
      (p) => (p.files[0].functions[1].line = 0),
      'files[0].functions[1].line is 0, expected a line number from 1',
    ],
    ['a missing field', (p) => delete p.run.clock, 'run.clock is missing, expected an object'],
    ['a list', (p) => (p.files = {}), 'files is an object, expected a list'],
    [
      'a negative time',
      (p) => (p.files[0].functions[0].lines[2].timeNs = -1),
      'files[0].functions[0].lines[2].timeNs is -1',
    ],
    ['NaN', (p) => (p.run.wallNs = Number.NaN), 'run.wallNs is null, expected a whole number from 0'],
    [
      'a choice',
      (p) => (p.run.selection.rule = 'some'),
      'run.selection.rule is "some", expected one of patterns, marked, all',
    ],
    ['a text', (p) => (p.files[0].path = 5), 'files[0].path is 5, expected a text'],
    [
      'a fraction',
      (p) => (p.files[0].functions[0].lines[2].hits = 0.5),
      'lines[2].hits is 0.5, expected a whole number',
    ],
    ['a huge number', (p) => (p.files[0].functions[0].calls = 1e300), 'functions[0].calls is 1e+300, expected a whole'],
    ['a number as text', (p) => (p.run.wallNs = 'NaN'), 'run.wallNs is "NaN", expected a whole number from 0'],
    ['calls', (p) => (p.files[0].functions[0].lines[2].calls = [{}]), 'lines[2].calls[0].file is missing, expected'],
    [
      'a call of a function that is not there',
      (p) =>
        (p.files[0].functions[0].lines[2].calls = [
          { file: 0, function: 0, calls: 1, timeNs: 1, selfNs: 1 },
          { file: 0, function: 99, calls: 1, timeNs: 1, selfNs: 1 },
        ]),
      'files[0].functions[0].lines[2].calls[1] refers to function 99 of file 0, which is not there',
    ],
    ['an optional field', (p) => (p.files[0].source = null), 'files[0].source is null, expected a text'],
  ])('%s', (_, change, message) => {
    expect(errorOf(change)).toMatch(/^x\.lprof is not a valid profile: /);
    expect(errorOf(change)).toContain(message);
  });

  it('infinite numbers', () => {
    expect(
      failure(() => parse(formatProfile(sampleProfile()).replace('"wallNs":960000000', '"wallNs":1e999'))),
    ).toMatch(/wallNs is Infinity, expected/);
  });

  it('newer versions, with who wrote them', () => {
    const message = errorOf((profile) => Object.assign(profile, { version: 2, creator: 'lprof 3.1.0', files: 'new' }));
    expect(message).toMatch(/version 2 .*written by lprof 3\.1\.0.*\| Upgrade lprof/);
    expect(errorOf((profile) => (profile.version = 'one'))).toMatch(/version is "one"/);
  });

  it('files that are something else', () => {
    expect(failure(() => parse(''))).toMatch(/is empty/);
    expect(failure(() => parse('hello'))).toMatch(/is not an lprof profile/);
    expect(failure(() => parse('[]'))).toMatch(/is not an lprof profile/);
    expect(failure(() => parse('null'))).toMatch(/is not an lprof profile/);
    expect(failure(() => parse('{"nodes":[],"startTime":1}'))).toMatch(/but a V8 CPU profile/);
    expect(failure(() => parse('{"a":,}'))).toMatch(/is damaged/);
  });

  it('files that are cut off, at any byte', () => {
    const text = formatProfile(sampleProfile()).trimEnd();
    for (let length = 1; length < text.length; length += 97) {
      expect(failure(() => parse(text.slice(0, length)))).toMatch(/is cut off|is damaged/);
    }
    const zipped = gzipSync(text);
    expect(failure(() => parseProfile(zipped.subarray(0, zipped.length >> 1), 'x'))).toMatch(/is cut off/);
    zipped.fill(7, 20, 60);
    expect(failure(() => parseProfile(zipped, 'x'))).toMatch(/gzip data is damaged|is cut off/);
  });

  it('files that cannot be read', () => {
    expect(failure(() => readProfile(join(dir, 'none.lprof')))).toMatch(/There is no file .*none\.lprof/);
    expect(failure(() => readProfile(dir))).toMatch(/is a folder/);
  });

  it.skipIf(process.getuid?.() === 0)('files without permission', () => {
    writeFileSync(join(dir, 'locked.lprof'), '');
    chmodSync(join(dir, 'locked.lprof'), 0);
    expect(failure(() => readProfile(join(dir, 'locked.lprof')))).toMatch(/permission denied/);
  });
});

describe('a file made to exhaust memory is refused', () => {
  const head = '{"$schema":"lprof-profile","version":1,"creator":"x","more":';

  it('because of what it inflates to', () => {
    const member = gzipSync(Buffer.alloc(50_000_000, ' '), { level: 1 });
    const bomb = Buffer.concat(Array.from({ length: 11 }, () => member));
    expect(failure(() => parseProfile(bomb, 'x'))).toMatch(/^x inflates from 2 MB to more than 500 MB: this is more/);
  });

  it('because of its elements', () => {
    const many = (element: string) => `${head}[${element.repeat(2e7)}${element.slice(0, -1)}]}`;
    expect(failure(() => parse(many('{},')))).toMatch(/^x\.lprof would take more than 1\.2 GB of memory/);
    expect(failure(() => parse(many('[],')))).toMatch(/^x\.lprof would take more than 1\.2 GB of memory/);
    expect(failure(() => parse(`${head}[${'0,'.repeat(1e7)}0]}`))).toMatch(/run is missing/);
  });

  it('because of its depth', () => {
    const deep = (depth: number) => `${head}${'['.repeat(depth)}${']'.repeat(depth)}}`;
    expect(failure(() => parse(deep(1e7)))).toMatch(/^x\.lprof is nested more than 100 levels deep/);
    expect(failure(() => parse(deep(50)))).toMatch(/run is missing/);
    expect(failure(() => parse(`${head}${JSON.stringify('["[{'.repeat(1000))}}`))).toMatch(/run is missing/);
  });

  it.skipIf(!existsSync('/dev/zero'))('because it has no end', () => {
    expect(failure(() => readProfile('/dev/zero'))).toMatch(/^\/dev\/zero has more than 500 MB/);
  });

  it('and long texts are not repeated in the message', () => {
    const long = 'x'.repeat(1e6);
    expect(errorOf((profile) => (profile.run.clock.kind = long)).length).toBeLessThan(200);
    expect(errorOf((profile) => Object.assign(profile, { version: 2, creator: long })).length).toBeLessThan(400);
    expect(errorOf((profile) => (profile.version = long)).length).toBeLessThan(200);
  });
});

it('bytes that are not UTF-8 become replacement characters', () => {
  const bytes = Buffer.from(formatProfile(sampleProfile()));
  bytes[bytes.indexOf('lprof 0.1.0')] = 0xff;
  expect(parseProfile(bytes, 'x').creator).toBe('\ufffdprof 0.1.0');
});

describe('writing says what is wrong', () => {
  it('a folder that does not exist', () => {
    const message = failure(() => writeProfile(join(dir, 'no', 'x.lprof'), sampleProfile()));
    expect(message).toMatch(/Cannot write the profile .*its folder does not exist \| Create/);
  });

  it('a folder in the place of the file, and a file in the place of the folder', () => {
    mkdirSync(join(dir, 'folder'));
    expect(failure(() => writeProfile(join(dir, 'folder'), sampleProfile()))).toMatch(/it is a folder/);
    writeFileSync(join(dir, 'file'), '');
    expect(failure(() => writeProfile(join(dir, 'file', 'x'), sampleProfile()))).toMatch(/not a folder/);
  });

  it.skipIf(!existsSync('/dev/full'))('a full disk', () => {
    expect(failure(() => writeProfile('/dev/full', sampleProfile()))).toMatch(/no space is left/);
  });

  it.skipIf(process.getuid?.() === 0)('a folder without permission', () => {
    mkdirSync(join(dir, 'locked'), { mode: 0o500 });
    expect(failure(() => writeProfile(join(dir, 'locked', 'x'), sampleProfile()))).toMatch(/permission denied/);
  });
});
