import { add, type Figures } from './figures.ts';

export interface Callgrind {
  events: string[];
  summary: number[];
  /** By event, then by `file:line`. */
  self: Figures[];
  calls: { from: string; to: string; line: number; targetLine: number; calls: number; cost: number[] }[];
}

/** Reads the part of https://valgrind.org/docs/manual/cl-format.html that has line positions only; other text throws. */
export function readCallgrind(text: string): Callgrind {
  const [first, ...lines] = text.split('\n');
  if (first !== '# callgrind format') throw new Error(`begins with ${first}`);
  const names = { file: new Map<string, string>(), fn: new Map<string, string>() };
  const result: Callgrind = { events: [], summary: [], self: [], calls: [] };
  let [file, fn, calledFile, called] = ['', '', '', ''];
  let pending: { calls: number; targetLine: number } | undefined;
  const expand = (table: Map<string, string>, name: string): string => {
    const [, id, full] = /^\((\d+)\)(?: (.*))?$/.exec(name) ?? fail(name);
    if (full !== undefined) table.set(id!, full);
    return table.get(id!) ?? fail(name);
  };
  const rules: [RegExp, (...groups: string[]) => void][] = [
    [/^$/, () => {}],
    [/^(?:version|creator|cmd|desc|event): .*$/, () => {}],
    [/^positions: line$/, () => {}],
    [
      /^events: (.*)$/,
      (events) => {
        result.events = events!.split(' ');
        result.self = result.events.map(() => new Map());
      },
    ],
    [/^summary: (.*)$/, (costs) => (result.summary = costs!.split(' ').map(Number))],
    [/^fl=(.*)$/, (name) => (file = calledFile = expand(names.file, name!))],
    [/^fn=(.*)$/, (name) => (fn = expand(names.fn, name!))],
    [/^cfi=(.*)$/, (name) => (calledFile = expand(names.file, name!))],
    [/^cfn=(.*)$/, (name) => (called = expand(names.fn, name!))],
    [/^calls=(\d+) (\d+)$/, (calls, line) => (pending = { calls: Number(calls), targetLine: Number(line) })],
    [
      /^(\d+) (\d+(?: \d+)*)$/,
      (position, costs) => {
        const cost = costs!.split(' ').map(Number);
        if (pending === undefined)
          for (const [i, each] of cost.entries()) add(result.self[i]!, `${file}:${position}`, each);
        else {
          const [from, to] = [`${file}:${fn}`, `${calledFile}:${called}`];
          result.calls.push({ from, to, line: Number(position), ...pending, cost });
        }
        pending = undefined;
        calledFile = file;
      },
    ],
  ];
  for (const line of lines) {
    const [rule, groups] =
      rules.map(([pattern, act]) => [act, pattern.exec(line)] as const).find(([, m]) => m) ?? fail(line);
    rule(...groups!.slice(1));
  }
  return result;
}

function fail(line: string): never {
  throw new Error(`not understood: ${line}`);
}
