import { expect, test } from 'vitest';
import { transform } from '../harness.ts';

test.each([
  ['function f() {}', 'f'],
  ['const f = () => 1;', 'f'],
  ['const f = function () {};', 'f'],
  ['const f = function g() {};', 'g'],
  ['let f; f = () => 1;', 'f'],
  ['let f; f ??= () => 1;', 'f'],
  ['const { f = () => 1 } = {};', 'f'],
  ['const [f = () => 1] = [];', 'f'],
  ['exports.f = () => 1;', 'f'],
  ['module.exports = () => 1;', 'exports'],
  ['module.exports = { f() {} };', 'f'],
  ['A.prototype.f = function () {};', 'A.f'],
  ['A.f = function () {};', 'A.f'],
  ['a.b.c = () => 1;', 'a.b.c'],
  ['a["b"] = () => 1;', 'a.b'],
  ['a[b] = () => 1;', 'a.[b]'],
  ['const o = { f() {} };', 'o.f'],
  ['const o = { f: () => 1 };', 'o.f'],
  ['const o = { f: function g() {} };', 'o.g'],
  ['const o = { p: { f() {} } };', 'o.p.f'],
  ['const o = { get f() { return 1; } };', 'o.f'],
  ['const o = { "quoted name"() {} };', 'o.quoted name'],
  ['const o = { 1() {} };', 'o.1'],
  ['const o = { [k]() {} };', 'o.[k]'],
  ['const o = { [Symbol.iterator]() {} };', 'o.[Symbol.iterator]'],
  ['const o = { ["a" + 1]() {} };', 'o.[…]'],
  ['class A { m() {} }', 'A.m'],
  ['class A { constructor() {} }', 'A.constructor'],
  ['class A { #m() {} }', 'A.#m'],
  ['class A { static m() {} }', 'A.m'],
  ['class A { m = () => 1; }', 'A.m'],
  ['class A { m = g(); }', 'A.m'],
  ['class A { #m = () => 1; }', 'A.#m'],
  ['class A { static { g(); } }', 'A.<static>'],
  ['const A = class { m() {} };', 'A.m'],
  ['const A = class B { m() {} };', 'B.m'],
  ['f(class { m() {} });', '<anonymous>.m'],
  ['f(() => 1);', '<anonymous>'],
  ['(function () {})();', '<anonymous>'],
  ['const f = profile(() => 1);', 'f'],
  ['const f = (() => 1);', 'f'],
])('%s', (source, name) => {
  const { metadata } = transform(source);
  expect(metadata.functions).toEqual(['<module>', name]);
});

test.each([
  ['export default function () {}', 'default'],
  ['export default () => 1;', 'default'],
  ['export default class { m() {} }', 'default.m'],
  ['export default function f() {}', 'f'],
  ['export const f = () => 1;', 'f'],
])('%s', (source, name) => {
  expect(transform(source, { module: true }).metadata.functions).toEqual(['<module>', name]);
});

test('nested functions carry the names around them', () => {
  const { metadata } = transform('function a() { const b = () => { class C { d() { e(() => 1); } } }; }');
  expect(metadata.functions).toEqual(['<module>', 'a', 'a.b', 'a.b.C.d', 'a.b.C.d.<anonymous>']);
});
