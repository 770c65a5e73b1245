// Consumers that stop: Array destructuring, Promise-less pipelines, nested yield*, label jumps out of generators' loops.
const log = [];
function* numbers(name, limit = Infinity) {
  log.push(`open ${name}`);
  try {
    for (let i = 0; i < limit; i++) yield i;
    log.push(`end ${name}`);
  } catch (e) {
    log.push(`error ${name} ${e.message}`);
    throw e;
  } finally {
    log.push(`close ${name}`);
  }
}
function* map(iterable, f) {
  for (const x of iterable) {
    yield f(
      x,
    );
  }
}
function* filter(iterable, test) {
  for (const x of iterable) if (test(x)) yield x;
}
function* take(iterable, n) {
  if (n <= 0) return;
  for (const x of iterable) {
    yield x;
    if (--n === 0) return 'taken';
  }
}
function* flat(...iterables) {
  for (const each of iterables) yield* each;
}
const flush = (x) => console.log(x, log.splice(0).join(', '));
flush([...take(
  filter(
    map(
      numbers('a'),
      (x) => x * x,
    ),
    (x) => x % 2,
  ),
  3,
)]);
flush([...take(flat(numbers('b', 2), numbers('c'), numbers('d')), 4)]);
const [one, two] = flat([1], numbers('e'));
flush([one, two]);
try {
  for (const x of map(numbers('f'), (y) => {
    if (y === 2) throw new Error('in map');
    return y;
  })) log.push(x);
} catch (e) {
  flush(e.message);
}
const g = flat(numbers('g'), numbers('h'));
g.next();
try {
  g.throw(new Error('thrown in'));
} catch (e) {
  flush([e.message, g.next()]);
}
search: for (const x of numbers('i')) {
  for (const y of map(numbers('j'), (z) => z + x)) {
    if (x === 2) break search;
    if (y > 1) continue search;
  }
}
flush('labels');
flush(Math.max(...take(numbers('k'), 3)));
flush(new Map(take(map(numbers('l'), (x) => [x, x]), 2)).size);
const paused = take(numbers('m'), 2);
paused.next();
flush([paused.return('early'), paused.next()]);
flush(take(numbers('n'), 0).next());
