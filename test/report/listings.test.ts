import { expect, it } from 'vitest';
import type { Profile, ProfileFunction } from '../../src/profile/types.ts';
import { collectListings } from '../../src/report/listings.ts';
import { functionOf } from './fixture.ts';

function outersOf(...functions: ProfileFunction[]): string[] {
  const profile = { files: [{ path: 'a.js', sha256: '', functions }] } as unknown as Profile;
  return collectListings(profile).map((listing) =>
    [listing.outer.name, ...listing.nested.map((fn) => fn.name)].join(' > '),
  );
}

it('lists nested functions within their function, but those of a module or a wrapper of one apart', () => {
  const helper = functionOf('f.helper', { at: '12:2-14', calls: 9 });
  const f = functionOf('f', { at: '10:0-20', calls: 3 });
  expect(outersOf(f, helper, functionOf('<module>', { at: '1:0-200', kind: 'module', calls: 1 }))).toEqual([
    '<module>',
    'f > f.helper',
  ]);
  expect(outersOf(f, helper, functionOf('<anonymous>', { at: '2:1-190', calls: 1 }))).toEqual([
    '<anonymous>',
    'f > f.helper',
  ]);
  expect(outersOf(f, helper, functionOf('<anonymous>', { at: '2:1-190', calls: 2 }))).toEqual([
    '<anonymous> > f > f.helper',
  ]);
  expect(outersOf(f, helper, functionOf('<anonymous>', { at: '2:1-30', calls: 1 }))).toEqual([
    '<anonymous> > f > f.helper',
  ]);
});
