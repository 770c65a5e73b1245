const { log, lines, attempt } = require('./_observe.cjs');
function f(how) {
  try { if (how === 't') throw new Error('t'); return log('value') || 'try'; } finally { if (how === 'o') return 'finally'; if (how === 'x') throw new Error('x'); log('fin', how); }
}
for (const how of ['t', 'r', 'o', 'x']) attempt(() => f(how));
function loop() { for (const x of [1, 2, 3]) { try { if (x === 1) continue; return x; } finally { if (x === 2) break; log('f' + x); } } return 'end'; }
log(loop());
function nested() { try { try { throw new Error('a'); } finally { log('inner'); } } catch (e) { log(e.message); try { throw new Error('b'); } catch { return 'ret'; } finally { log('second'); } } finally { log('outer'); } }
log(nested());
attempt(() => { try { null.x; } catch ({ message, name = log('default') }) { log(message, name); throw new Error('again'); } });
attempt(() => { try { throw undefined; } catch (e) { log(e); } });
attempt(() => { try { throw 1; } catch (e) { var e = 2; log(e); } log(e); });
function counter() { let n = 0; try { return n; } finally { n++; } }
log(counter());
function deep(n) { if (n === 0) throw new RangeError('deep'); deep(n - 1); }
attempt(() => deep(3));
if (exports) return 'returned from module';
log('unreachable');
