import { createHash } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Profile } from '../../../src/profile/types.ts';
import { pack, packWithin } from '../../../src/report/html/fit.ts';
import { escapeHtml } from '../../../src/report/html/head.ts';
import { renderHtml } from '../../../src/report/html/html.ts';
import { pageData } from '../../../src/report/html/page-data.ts';
import type { PageData } from '../../../src/report/html/types.ts';
import { fileOf, functionOf, profileOf } from '../fixture.ts';
import { sampleProfile } from '../sample.ts';
import { sampleAll } from '../sample-all.ts';
import { largeProfile } from './large-profile.ts';
import { withCalls } from './with-calls.ts';

const unpack = (packed: string): PageData => JSON.parse(inflateRawSync(Buffer.from(packed, 'base64')).toString());
const dataOf = (html: string) => unpack(/id="data">([^<]*)</.exec(html)![1]!);

describe('the HTML report', () => {
  it('holds the profile as it is', () => {
    const profile = withCalls(sampleAll());
    expect(dataOf(renderHtml(profile)).profile).toEqual(profile);
  });

  it('allows only its own script and style, and names nothing outside', () => {
    const html = renderHtml(sampleProfile());
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)![1]!;
    const parts = { script: /<script>([\s\S]*?)<\/script>/, style: /<style>([\s\S]*?)<\/style>/ };
    for (const [name, pattern] of Object.entries(parts)) {
      const hash = createHash('sha256').update(pattern.exec(html)![1]!).digest('base64');
      expect(policy).toContain(`${name}-src 'sha256-${hash}'`);
    }
    expect(policy).toContain("default-src 'none'");
    expect(html.replace(/id="data">[^<]*/, '')).not.toMatch(/https?:|\bsrc=|<link|@import|url\(/);
  });

  it('has hostile text of the profile in no place where it could end an element', () => {
    const hostile = '</title></script><img src=x onerror=alert(1)>\u202e\u0000';
    const html = renderHtml(
      profileOf([fileOf(hostile, hostile, [functionOf(hostile, { at: '1:0-1', calls: 1 })])], {
        argv: [hostile],
        root: hostile,
        warnings: [hostile],
      }),
    );
    expect(html.match(/<img|<\/title>|\u202e/g)).toEqual(['</title>']);
    expect(html).not.toContain('\u0000');
    expect(html.match(/<\/script>/g)).toHaveLength(2);
    expect(escapeHtml(hostile)).toBe(
      '&#60;/title&#62;&#60;/script&#62;&#60;img src=x onerror=alert(1)&#62;\ufffd\u2400',
    );
  });

  it('takes a missing source from disk only when it is the one that was measured', () => {
    const profile = sampleAll();
    const [first, second] = profile.files as [Profile['files'][0], Profile['files'][0]];
    const disk = { [first.path]: first.source, [second.path]: 'something else' };
    const bare: Profile = { ...profile, files: profile.files.map((file) => ({ ...file, source: undefined })) };
    const { profile: shown, info } = pageData(bare, (path) => disk[path]);
    expect(shown.files.map(({ source }) => source)).toEqual([first.source, undefined]);
    expect(info.notes).toEqual({ 1: 'the source of this file is not in the profile' });
    expect(pageData(profile, (path) => disk[path]).info.notes[1]).toMatch('has changed since the run');
  });
});

describe('a report that would be too large', () => {
  const data = pageData(largeProfile(4000, 20));
  const whole = pack(data).length;
  const selfOf = ({ functions }: Profile['files'][0]) => functions.reduce((sum, fn) => sum + fn.selfNs, 0);

  it('loses the sources of the coldest files first, and says so', () => {
    const limit = Math.floor(whole * 0.8);
    const packed = packWithin(data, limit);
    expect(packed.length).toBeLessThanOrEqual(limit);
    expect(packed.length).toBeGreaterThan(limit * 0.8);
    const { profile, info } = unpack(packed);
    const cut = profile.files.filter(({ source }) => source === undefined);
    const kept = profile.files.filter(({ source }) => source !== undefined);
    expect(Math.max(...cut.map(selfOf))).toBeLessThan(Math.min(...kept.map(selfOf)));
    expect(info.warnings).toEqual([
      `To keep the report small, the source of ${cut.length} files that took the least time is left out`,
    ]);
    expect(Object.keys(info.notes)).toHaveLength(cut.length);
    expect(profile.files.map(({ functions }) => functions)).toEqual(
      data.profile.files.map(({ functions }) => functions),
    );
  });

  it('then loses the lines of the coldest functions, and keeps what is said of the functions', () => {
    const limit = Math.floor(whole * 0.3);
    const packed = packWithin(data, limit);
    expect(packed.length).toBeLessThanOrEqual(limit);
    const { profile, info } = unpack(packed);
    const functions = profile.files.flatMap((file) => file.functions);
    const bare = functions.filter(({ lines }) => lines.length === 0);
    expect(bare.length).toBeGreaterThan(0);
    expect(functions.length).toBe(200);
    expect(info.warnings).toHaveLength(2);
    expect(info.warnings[1]).toContain(`the lines of ${bare.length} functions that took the least time are left out`);
  });

  it('is below 10 MB for 100,000 lines, with nothing left out', () => {
    const html = renderHtml(largeProfile(100_000));
    expect(Buffer.byteLength(html)).toBeLessThan(10e6);
    const { profile, info } = dataOf(html);
    expect(profile.files.flatMap(({ functions }) => functions.flatMap(({ lines }) => lines))).toHaveLength(100_000);
    expect(info.warnings).toEqual([]);
  });
});
