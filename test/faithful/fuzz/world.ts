import { createRandom } from './random.ts';

/** What a program's calls of the helpers left behind. */
export interface World {
  /** What happened, in order; each with the number of microtasks that ran before. */
  log: string[];
  /** One tick for each `log` and `say`: the time of the fake clock. */
  now(): number;
  /** Resolves when everything that `main` started has ended; false where the program was taken for endless. */
  ended(): Promise<boolean>;
  /** What `c` and `d` have decided. */
  decisions: { c: boolean[]; d: number[] };
  /** The helpers that a program sees as global names. */
  globals: Record<string, unknown>;
}

type Kind = 'plain' | 'generator' | 'async' | 'async generator';

/** More than this is taken for an endless program: the rest of it is not looked at. */
const MOST_EVENTS = 4000;
const DECISIONS = 250;

/** Lines of the program on an error's stack. */
export function stackOf(error: unknown): string {
  const stack = String((error as Error | undefined)?.stack ?? '').split('\n');
  const frames = stack.flatMap((frame) => {
    const [, fn, line] = /^ +at (.*?)\(?\d*program\.js:(\d+)/.exec(frame) ?? [];
    return line === undefined ? [] : [`${fn.trim()}:${line}`];
  });
  return frames.join(' ');
}

/** A value in words; of an object two levels. */
export function show(value: unknown, depth = 2): string {
  if (typeof value === 'function') return `function ${value.name}/${value.length}`;
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 40));
  if (typeof value !== 'object' || value === null) return Object.is(value, -0) ? '-0' : String(value);
  if (value instanceof Error || 'stack' in value) return `${(value as Error).name}: ${(value as Error).message}`;
  if (depth === 0) return '…';
  const entries = Reflect.ownKeys(value).map((key) => {
    const { get, value: own } = Reflect.getOwnPropertyDescriptor(value, key)!;
    return `${String(key)}=${get ? 'get' : show(own, depth - 1)}`;
  });
  return `{${entries.slice(0, 8).join(' ')}}`;
}

/**
 * The world of one run of a program: the same seed makes the same decisions. `onTick` is called at each tick, with the
 * line for `log`; undefined for `say`.
 */
export function createWorld(seed: number, onTick: (line?: number) => void = () => {}): World {
  const random = createRandom(seed + 7_000_000);
  const log: string[] = [];
  let now = 0;
  let hops = 0;
  const decisions: World['decisions'] = { c: [], d: [] };
  let running: Promise<unknown> | undefined;
  let over = false;

  const note = (text: string) => {
    if (log.length >= MOST_EVENTS) {
      over = true;
      throw new Error('endless');
    }
    log.push(`${hops} ${text}`);
  };
  const say = (value: unknown) => {
    now++;
    onTick();
    note(`say ${show(value)}`);
    return value;
  };
  const err = (error: unknown) => note(`caught ${show(error)} at ${stackOf(error)}`);
  const decide = () => {
    const yes = decisions.c.length < DECISIONS && random.chance(38);
    decisions.c.push(yes);
    return yes;
  };

  const box = (n: unknown) => ({
    n,
    add(x: unknown) {
      say(x);
      return this;
    },
    maybe() {
      return decide() ? this : undefined;
    },
    get() {
      return say(n);
    },
    apply: (fn: (x: unknown) => unknown) => fn(n),
  });

  /** An iterator that tells what is done to it. */
  const iter = (name: string, count: number) => {
    let i = 0;
    return {
      [Symbol.iterator]() {
        return this;
      },
      next(sent: unknown) {
        say(`${name} next ${show(sent)}`);
        return i++ < count ? { value: i, done: false } : { value: undefined, done: true };
      },
      return(value: unknown) {
        say(`${name} return ${show(value)}`);
        return { value, done: true };
      },
      throw(error: unknown) {
        say(`${name} throw ${show(error)}`);
        throw error;
      },
    };
  };
  const aiter = (name: string, count: number) => {
    const inner = iter(name, count);
    return {
      [Symbol.asyncIterator]() {
        return this;
      },
      next: async (sent: unknown) => inner.next(sent),
      return: async (value: unknown) => inner.return(value),
      throw: async (error: unknown) => inner.throw(error),
    };
  };

  /** Uses what a function returned, in one of several ways: to the end, in part, or thrown into. */
  async function use(kind: Kind, fn: (...args: unknown[]) => unknown): Promise<void> {
    const way = random.below(4);
    try {
      if (kind === 'plain') note(`value ${show(fn(1, 2))}`);
      else if (kind === 'async') note(`value ${show(await fn(1, 2))}`);
      else if (kind === 'generator') {
        const it = fn(1, 2) as Generator;
        for (let i = 0; ; i++) {
          const { value, done } = it.next(i);
          note(`yielded ${show(value)} ${done}`);
          if (done) break;
          if (i === 2 && way === 1) note(`returned ${show(it.return(5))}`);
          if (i === 2 && way === 2) note(`threw ${show(it.throw(new Error('into')))}`);
          if (i === 2 && way === 3) break;
          if (i > 30) break;
        }
      } else {
        const it = fn(1, 2) as AsyncGenerator;
        if (way === 3) {
          const all = await Promise.allSettled([it.next(1), it.next(2), it.return(3), it.next(4)]);
          note(`queued ${all.map((each) => show(each, 3)).join()}`);
          return;
        }
        for (let i = 0; ; i++) {
          const { value, done } = await it.next(i);
          note(`yielded ${show(value)} ${done}`);
          if (done) break;
          if (i === 2 && way === 1) note(`returned ${show(await it.return(5))}`);
          if (i === 2 && way === 2) note(`threw ${show(await it.throw(new Error('into')))}`);
          if (i > 30) break;
        }
      }
    } catch (error) {
      err(error);
    }
  }

  const main = (functions: [Kind, (...args: unknown[]) => unknown][]) => {
    running = Promise.all(functions.flatMap((each) => [each, each]).map(([kind, fn]) => use(kind, fn)));
    note('started');
  };

  /** Counts microtasks: the number in the log tells how many ran before. */
  async function count(): Promise<void> {
    for (; !over && hops < 1000; hops++) await null;
  }

  const counting = count();

  const globals: Record<string, unknown> = {
    log(line: number, value: unknown) {
      now++;
      onTick(line);
      note(`line ${line}${value === undefined ? '' : ` ${show(value)}`}`);
      return value;
    },
    say,
    err,
    c: decide,
    d(n: number) {
      const one = random.below(n);
      decisions.d.push(one);
      return one;
    },
    id(...args: unknown[]) {
      note(`id ${args.map((each) => show(each)).join()}`);
      return args[0];
    },
    tag(strings: TemplateStringsArray, ...values: unknown[]) {
      say(`${strings.raw.join('|')} ${values.map((each) => show(each)).join()}`);
      return strings.length;
    },
    box,
    maybe: (n: unknown) => (decide() ? box(n) : undefined),
    iter,
    aiter,
    p: (value: unknown) => Promise.resolve(value),
    reject: (value: unknown) => Promise.reject(new Error(`rejected ${value}`)),
    thenable: (value: unknown) => ({
      // biome-ignore lint/suspicious/noThenProperty: what `await` does with such an object is to be seen.
      then(resolve: (value: unknown) => void) {
        say('then');
        resolve(value);
      },
    }),
    array: (...values: unknown[]) => Promise.resolve(values),
    later: (promise: Promise<unknown>) => void promise.then((value) => note(`later ${show(value)}`), err),
    main,
  };
  return {
    log,
    decisions,
    now: () => now,
    globals,
    async ended() {
      await running?.catch(() => {});
      for (let i = 0; i < 30; i++) await null;
      const endless = over;
      over = true;
      await counting;
      return !endless;
    },
  };
}
