const { log, lines, attempt } = require('./_observe.cjs');
const order = [];
const tick = (n) => order.push(n);
async function counter() { for (let i = 0; i < 40; i++) { tick(i); await null; } }
async function a() { tick('a0'); await null; tick('a1'); const x = await Promise.resolve(5); tick('a2 ' + x); await { then(r) { r('thenable'); } }; tick('a3'); return b(); }
async function b() { tick('b0'); return await 7; }
async function c() { try { tick('c0'); await Promise.reject(new Error('no')); } catch (e) { tick('c1 ' + e.message); await 1; } finally { tick('c2'); await 2; tick('c3'); } }
async function d() { try { return await a(); } finally { tick('d'); } }
async function* ag() { tick('ag0'); yield 1; tick('ag1'); yield Promise.resolve(2); tick('ag2'); return Promise.resolve(3); }
async function e() { for await (const x of ag()) tick('e' + x); tick('e end'); }
async function f() { for await (const x of [Promise.resolve(1), 2]) { tick('f' + x); if (x === 2) break; } tick('f end'); }
async function h() { const it = ag(); tick(JSON.stringify(await it.next())); tick(JSON.stringify(await it.return(Promise.resolve(9)))); tick('h'); }
async function* yieldStar() { yield* ag(); }
async function k() { for await (const x of yieldStar()) tick('k' + x); }
async function* retOnly(p) { return p; }
async function l() { tick('l ' + JSON.stringify(await retOnly(Promise.resolve(4)).next())); try { await retOnly(Promise.reject(new Error('rej'))).next(); } catch (e) { tick(e.message); } }
async function* retTry(p) { try { return p; } finally { tick('retTry fin'); await 1; tick('retTry fin2'); } }
async function m() { for await (const x of retTry(Promise.resolve(1))); tick('m'); }
const arrow = async () => await 1, expr = async () => 2;
async function n() { tick(await arrow() + await expr()); }
async function q() { outer: for (const i of [1, 2]) { for await (const x of ag()) { if (i === 1) continue outer; tick('q' + i + x); break outer; } } tick('q end'); }
async function r() { try { for await (const x of ag()) { throw new Error('body'); } } catch (e) { tick('r ' + e.message); } }
async function s() { for await (const x of ag()) { return 'returned ' + x; } }
async function t() { l: for await (const x of ag()) { for (const y of [1, 2]) { if (y === 2) continue l; tick(`t${x}${y}`); } } tick('t end'); }
async function u() { const o = { async *m() { yield* [1, 2]; } }; for await (const x of o.m()) tick('u' + x); }
Promise.all([counter(), a(), c(), d().then(tick), e(), f(), h(), k(), l(), m(), n(), q(), r(), s().then(tick), t(), u()]).then((all) => log(order, all));
log('first');
