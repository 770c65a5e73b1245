// Errors thrown in namespaces, loops and jumps in them, async functions in them.
const at = (e: unknown) => [...(e as Error).stack!.matchAll(/\.[cm]?[jt]s:(\d+)/g)].slice(0, 3).map((m) => m[1]);
function run(bad: number) {
  const log: unknown[] = [];
  try {
    (() => {
      first(bad, log);
    })();
  } catch (e) {
    log.push((e as Error).message, at(e));
  }
  return log;
}
function first(bad: number, log: unknown[]) {
  log.push('start');
  Work.step(
    bad,
    log,
  );
}
namespace Work {
  const limits: number[] = [];
  outer: for (const a of [1, 2, 3]) {
    for (const b of [1, 2, 3]) {
      if (b > a) continue outer;
      if (a === 3) break outer;
      limits.push(a * 10 + b);
    }
  }
  export function step(bad: number, log: unknown[]): void {
    log.push(limits.join());
    try {
      if (bad === 1)
        throw new Error('step');
      inner(bad);
    } finally {
      log.push('finally');
    }
  }
  function inner(bad: number) {
    if (bad === 2) [1].map(() => {
      throw new Error('inner');
    });
  }
  export const later = async () => {
    await null;
    return limits.length;
  };
}
console.log(run(0), run(1), run(2));
Work.later().then(console.log);
try {
  eval('1');
  (() => {
    namespaceLike();
  })();
} catch (e) {
  console.log((e as Error).name, at(e));
}
declare function namespaceLike(): void;
