const { log, lines, attempt } = require('./_observe.cjs');
const fns = [];
for (let i = 0; i < 3; i++) fns.push(() => i);
for (var j = 0; j < 3; j++) fns.push(() => j);
for (const k of [1, 2]) { fns.push(() => k); }
for (const k in { a: 1, b: 2 }) fns.push(() => k);
for (let i = 0, get = () => i; i < 2; i++, fns.push(get)) {}
log(fns.map((f) => f()));
outer: for (let a = 0; a < 3; a++) {
  inner: for (const b of [1, 2, 3]) {
    if (b === 2) continue outer;
    if (a === 2) break outer;
    if (a === 1) continue inner;
    log(a, b);
  }
}
l1: l2: for (const x of [1, 2]) { if (x === 1) continue l1; else break l2; }
a: do { continue a; } while (false);
b: while (true) { while (true) break b; }
c: { log('c'); break c; }
d: if (true) { break d; }
e: try { break e; } finally { log('finally e'); }
for (let x of [1]) { let x = 2; log(x); }
for (const [a, b = a] of [[1], [2, 3]]) log(a, b);
let target = {};
for (target.x of [1, 2]);
for ([target.y = 5] of [[], [6]]) log(target);
attempt(() => { for (const x of null); });
attempt(() => { for (const x of 5) {} });
attempt(() => { for (const x of none()) {} function none() {} });
attempt(() => { for (const x of target.nothing) {} });
attempt(() => { for (const x of
  target.nothing) {} });
attempt(() => { for (const x of
  target.nothing()) {} });
attempt(() => { for (const x of
  Math.abs(
    1)) {} });
attempt(() => { for (let x of [x]) {} });
attempt(() => { for (const i = 0; i < 2; i++) {} });
log(eval('for (const x of [1, 2]) { x; }'), eval('do { 5; } while (false)'));
var it = {
  [Symbol.iterator]() {
    return { next: () => ({ value: 1, done: false }), return: () => { log('closed'); return {}; } };
  },
};
for (const x of it) break;
attempt(() => { for (const x of it) throw new Error('in body'); });
(() => { for (const x of it) return; })();
