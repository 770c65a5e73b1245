import type { ThreadReport } from '../run/raw.ts';
import { CALL, CALL_NUMBERS } from '../runtime/types.ts';
import type { LineCall, ProfileFile, ProfileFunction, ProfileLine } from './types.ts';

/**
 * Gives the lines of a thread's files their calls, and functions the number of calls that were not recursive.
 *
 * @param files the thread's files; calls refer to them by their places
 * @param functions what each function of each of the thread's tables has become; undefined where it is not shown
 */
export function buildCalls(
  { calls = [], files: raw }: ThreadReport,
  files: readonly ProfileFile[],
  functions: readonly (ProfileFunction | undefined)[][],
): void {
  const places = new Map<ProfileFunction, { file: number; function: number }>();
  files.forEach((file, f) => {
    for (const [i, fn] of file.functions.entries()) places.set(fn, { file: f, function: i });
  });
  const segments = raw.map(({ table }, file) =>
    table.functions.flatMap(({ lines }, i) => lines.map((line) => ({ fn: functions[file][i], line: Math.abs(line) }))),
  );
  const within = new Map<ProfileFunction, number>();
  const callees = new Map<ProfileFunction, Set<ProfileFunction>>();
  for (let at = 0; at < calls.length; at += CALL_NUMBERS) {
    const from = segments[calls[at + CALL.fromFile]]?.[calls[at + CALL.fromSegment]];
    const callee = functions[calls[at + CALL.file]]?.[calls[at + CALL.function]];
    if (from?.fn === undefined || callee === undefined) continue;
    const line = from.fn.lines.find((each) => each.line === from.line);
    if (line === undefined) continue;
    const call = {
      ...places.get(callee)!,
      calls: calls[at + CALL.calls],
      timeNs: Math.round(calls[at + CALL.timeNs]),
      selfNs: Math.round(calls[at + CALL.selfNs]),
    };
    if (call.calls === 0 && call.timeNs === 0) continue;
    add(line, call);
    if (from.fn === callee) within.set(callee, (within.get(callee) ?? 0) + call.calls);
    else callees.set(from.fn, (callees.get(from.fn) ?? new Set()).add(callee));
  }
  if (calls.length === 0) return;
  const mutual = inCycles(callees);
  for (const fn of places.keys())
    if (!mutual.has(fn)) fn.primitiveCalls = Math.max(0, fn.calls - (within.get(fn) ?? 0));
}

/** Several segments of a line may have called the same function. */
function add(line: ProfileLine, call: LineCall): void {
  line.calls ??= [];
  const known = line.calls.find((each) => each.file === call.file && each.function === call.function);
  if (known === undefined) line.calls.push(call);
  else {
    known.calls += call.calls;
    known.timeNs += call.timeNs;
    known.selfNs += call.selfNs;
  }
}

/**
 * The functions that reach themselves through others: which of their calls were recursive is not known.
 * Tarjan's strongly connected components, without recursion. SIAM Journal on Computing 1 (1972), 146-160
 */
function inCycles(callees: ReadonlyMap<ProfileFunction, ReadonlySet<ProfileFunction>>): Set<ProfileFunction> {
  const found = new Set<ProfileFunction>();
  const order = new Map<ProfileFunction, number>();
  const low = new Map<ProfileFunction, number>();
  const open: ProfileFunction[] = [];
  const isOpen = new Set<ProfileFunction>();
  const begin = (fn: ProfileFunction) => {
    order.set(fn, order.size);
    low.set(fn, order.get(fn)!);
    open.push(fn);
    isOpen.add(fn);
    return { fn, rest: [...(callees.get(fn) ?? [])] };
  };
  for (const root of callees.keys()) {
    if (order.has(root)) continue;
    const path = [begin(root)];
    while (path.length > 0) {
      const { fn, rest } = path[path.length - 1];
      const next = rest.pop();
      if (next !== undefined) {
        if (!order.has(next)) path.push(begin(next));
        else if (isOpen.has(next)) low.set(fn, Math.min(low.get(fn)!, order.get(next)!));
        continue;
      }
      path.pop();
      const caller = path.at(-1)?.fn;
      if (caller !== undefined) low.set(caller, Math.min(low.get(caller)!, low.get(fn)!));
      if (low.get(fn) !== order.get(fn)) continue;
      const component = open.splice(open.lastIndexOf(fn));
      for (const each of component) {
        isOpen.delete(each);
        if (component.length > 1) found.add(each);
      }
    }
  }
  return found;
}
