import type { Profile, ProfileFunction, ProfileLine } from '../../src/profile/types.ts';
import { fileOf, profileOf } from '../report/fixture.ts';

/** What happened, path by path: calls and self below each `file:function@line` from the root. */
export type Truth = Map<string, { calls: number; selfNs: number }>;

interface PlannedLine {
  line: number;
  hits: number;
  costNs: number;
  /** Functions that each activation calls from here, one after the other. */
  callees: number[];
}

const LINES = 3;

/**
 * A profile of a program that was made up and played through with a clock of its own: functions of a few lines, each of
 * which costs the same in every activation and calls the same functions. Without recursion, later functions only.
 *
 * @param depth recursion is let down to this depth of the stack; 0 for programs without
 */
export function randomCalls(random: (below: number) => number, depth = 0): { profile: Profile; truth: Truth } {
  const count = 2 + random(7);
  const plans = Array.from({ length: count }, (_, index) =>
    Array.from({ length: LINES }, (_, at): PlannedLine => {
      const later = depth > 0 ? count : count - index - 1;
      const callees = Array.from({ length: later > 0 ? random(3) : 0 }, () =>
        depth > 0 ? random(count) : index + 1 + random(later),
      );
      return { line: 10 * index + at + 2, hits: 1 + random(3), costNs: random(1000), callees };
    }),
  );
  const functions = plans.map((lines, index): ProfileFunction => {
    const zero = { hits: 0, timeNs: 0, selfNs: 0, awaitNs: 0 };
    const [line, calls] = [10 * index + 1, 0];
    const figures = { calls, timeNs: 0, selfNs: 0, awaitNs: 0, maxDepth: 0 };
    const own = lines.map((planned): ProfileLine => ({ line: planned.line, ...zero }));
    return { name: `f${index}`, kind: 'function', line, column: 0, endLine: line + 9, ...figures, lines: own };
  });
  const perFile = Math.ceil(count / 2);
  const place = (index: number) => ({ file: Math.floor(index / perFile), function: index % perFile });
  const truth: Truth = new Map();
  const stack: { index: number; line: number }[] = [];
  let now = 0;

  const play = (index: number, path: string): { timeNs: number; selfNs: number } => {
    const began = now;
    const fn = functions[index];
    const recursive = stack.some((frame) => frame.index === index);
    let self = 0;
    const here = truth.get(path) ?? { calls: 0, selfNs: 0 };
    truth.set(path, here);
    here.calls++;
    fn.calls++;
    plans[index].forEach(({ line, hits, costNs, callees }, at) => {
      const row = fn.lines[at];
      const start = now;
      row.hits += hits;
      row.selfNs += costNs;
      self += costNs;
      now += costNs;
      const onStack = stack.some((frame) => frame.line === line);
      stack.push({ index, line });
      for (const callee of stack.length < (depth || Number.POSITIVE_INFINITY) ? callees : [])
        call(callee, row, `${path} ${line}>${callee}`);
      stack.pop();
      if (!onStack) row.timeNs += now - start;
    });
    here.selfNs += self;
    fn.selfNs += self;
    if (!recursive) fn.timeNs += now - began;
    return { timeNs: now - began, selfNs: self };
  };

  const call = (callee: number, row: ProfileLine, path: string) => {
    const key = place(callee);
    row.calls ??= [];
    const known = row.calls.find((each) => each.file === key.file && each.function === key.function);
    const edge = known ?? { ...key, calls: 0, timeNs: 0, selfNs: 0 };
    if (known === undefined) row.calls.push(edge);
    const outermost = !stack.some((frame) => frame.index === callee);
    const took = play(callee, path);
    edge.calls++;
    edge.selfNs += took.selfNs;
    if (outermost) edge.timeNs += took.timeNs;
  };

  const roots = 1 + random(2);
  for (let root = 0; root < roots; root++) play(root, `>${root}`);
  const source = Array.from({ length: 10 * count + 10 }, (_, i) => `line(${i + 1}); // of ${count}`).join('\n');
  const files = [0, 1].map((file) =>
    fileOf(
      `src/${'ab'[file]}.ts`,
      source,
      functions.filter((_, index) => place(index).file === file),
    ),
  );
  return { profile: profileOf(files, { wallNs: now + 1000 }), truth };
}
