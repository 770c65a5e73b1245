const { done } = require('./_done.cjs');
const rx = require('rxjs');

const out = [];
const watch = (name) => ({
  next: (value) => out.push([name, value]),
  error: (error) => out.push([name, 'error', String(error)]),
  complete: () => out.push([name, 'end']),
});
rx.range(1, 40)
  .pipe(
    rx.filter((x) => x % 2),
    rx.mergeMap((x) => rx.of(x, x * 2)),
    rx.scan((a, b) => a + b, 0),
    rx.bufferCount(3, 2),
    rx.take(9),
    rx.tap((x) => out.push(x.length)),
  )
  .subscribe(watch('a'));
rx.concat(
  rx.of(1),
  rx.throwError(() => new Error('e')),
  rx.of(2),
)
  .pipe(
    rx.retry(2),
    rx.catchError((error, _again) => rx.of(error.message)),
    rx.startWith('s'),
    rx.pairwise(),
    rx.finalize(() => out.push('fin')),
  )
  .subscribe(watch('b'));
const subject = new rx.Subject();
const replay = new rx.ReplaySubject(2);
const shared = subject.pipe(
  rx.share(),
  rx.withLatestFrom(replay),
  rx.distinctUntilChanged((a, b) => a[0] === b[0]),
  rx.switchMap(([x, y]) => (x > 2 ? rx.EMPTY : rx.from([x, y]))),
  rx.groupBy((x) => typeof x),
  rx.mergeMap((group) =>
    group.pipe(
      rx.reduce((n) => n + 1, 0),
      rx.map((n) => [group.key, n]),
    ),
  ),
);
const one = shared.subscribe(watch('c'));
shared.subscribe(watch('d'));
replay.next('r');
for (const x of [1, 1, 2, 3]) subject.next(x);
one.unsubscribe();
subject.complete();
replay.subscribe(watch('e'));
rx.combineLatest([rx.of(1, 2), rx.of('a', 'b')])
  .pipe(rx.zipWith(rx.of(0, 1)), rx.toArray())
  .subscribe(watch('f'));
rx.defer(() =>
  rx.iif(() => true, rx.generate({ initialState: 0, condition: (x) => x < 5, iterate: (x) => x + 1 }), rx.NEVER),
)
  .pipe(
    rx.expand((x) => (x < 2 ? rx.of(x + 1) : rx.EMPTY)),
    rx.exhaustMap((x) => rx.of(x)),
    rx.windowCount(3),
    rx.concatAll(),
    rx.materialize(),
    rx.skipLast(1),
    rx.dematerialize(),
  )
  .subscribe(watch('g'));
const scheduler = new rx.VirtualTimeScheduler();
rx.merge(
  rx.interval(10, scheduler).pipe(rx.take(4)),
  rx.timer(15, 10, scheduler).pipe(
    rx.take(3),
    rx.map((x) => `t${x}`),
  ),
)
  .pipe(
    rx.throttleTime(12, scheduler),
    rx.delay(5, scheduler),
    rx.timeInterval(scheduler),
    rx.map(({ value }) => value),
  )
  .subscribe(watch('h'));
rx.of('x', 'y')
  .pipe(rx.debounceTime(20, scheduler), rx.timeout({ each: 100, scheduler }))
  .subscribe(watch('i'));
scheduler.flush();
(async () => {
  out.push(
    await rx.firstValueFrom(rx.of(5).pipe(rx.observeOn(rx.asapScheduler))),
    await rx.lastValueFrom(
      rx.from(
        (async function* () {
          yield 1;
          yield 2;
        })(),
      ),
    ),
    await rx.firstValueFrom(rx.EMPTY).catch(String),
    await rx.lastValueFrom(rx.forkJoin({ a: Promise.resolve(1), b: rx.of(1, 2) })),
    await rx.firstValueFrom(
      rx.fromEvent(new (require('node:events'))(), 'x').pipe(rx.startWith(1), rx.raceWith(rx.NEVER)),
    ),
  );
  done(out);
})();
