import { apportion } from '../profile/apportion.ts';

/** A place as V8 tells it: line and column are 0-based, and -1 for what is not in the program. */
export interface CallFrame {
  functionName: string;
  scriptId: string;
  url: string;
  lineNumber: number;
  columnNumber: number;
}

/** A node of a CPU profile; https://chromedevtools.github.io/devtools-protocol/v8/Profiler/#type-ProfileNode. */
export interface V8Node {
  id: number;
  callFrame: CallFrame;
  hitCount: number;
  children?: number[];
  /** Lines are 1-based. */
  positionTicks?: { line: number; ticks: number }[];
}

/** V8's `Profiler.Profile`; times in microseconds. */
export interface V8Profile {
  nodes: V8Node[];
  startTime: number;
  endTime: number;
  samples: number[];
  timeDeltas: number[];
}

interface Charge {
  id: number;
  line: number;
  selfNs: number;
}

/** Makes a CPU profile of nodes that are added parents first. */
export interface V8ProfileBuilder {
  /** Adds a node below another one, and returns its id; the root has id 1 and is there. */
  add(parent: number, callFrame: CallFrame): number;
  /** Gives time to a line of a node; line 0 for none. */
  charge(id: number, line: number, selfNs: number): void;
  /** The time of code that is not in any node. */
  outside(timeNs: number): void;
  finish(): V8Profile;
}

/**
 * A builder of CPU profiles. One tick is one microsecond, and one sample a node: what readers compute from ticks and
 * what they compute from samples is the same. Nanoseconds are rounded so that the total and each line are right to the
 * microsecond.
 */
export function createV8Profile(): V8ProfileBuilder {
  const nodes: V8Node[] = [{ id: 1, callFrame: systemFrame('(root)'), hitCount: 0 }];
  const charges: Charge[] = [];
  const add = (parent: number, callFrame: CallFrame): number => {
    const id = nodes.length + 1;
    nodes.push({ id, callFrame, hitCount: 0 });
    nodes[parent - 1].children ??= [];
    nodes[parent - 1].children!.push(id);
    return id;
  };
  // First, as some readers put it on top of what ran before.
  const program = add(1, systemFrame('(program)'));
  return {
    add,
    charge: (id, line, selfNs) => charges.push({ id, line, selfNs }),
    outside: (timeNs) => charges.push({ id: program, line: 0, selfNs: timeNs }),
    finish() {
      for (const { id, line, ticks } of toTicks(charges, (id) => nodes[id - 1].callFrame.url)) {
        const node = nodes[id - 1];
        node.hitCount += ticks;
        if (line === 0 || ticks === 0) continue;
        node.positionTicks ??= [];
        node.positionTicks.push({ line, ticks });
      }
      return { nodes, ...sample(nodes) };
    },
  };
}

/** Microseconds of nanoseconds: first of each line of a file, then of what it has in each node. */
function toTicks(charges: readonly Charge[], urlOf: (id: number) => string): (Charge & { ticks: number })[] {
  const lines = new Map<string, Charge[]>();
  for (const charge of charges) {
    const key = `${urlOf(charge.id)}:${charge.line}`;
    const known = lines.get(key);
    if (known === undefined) lines.set(key, [charge]);
    else known.push(charge);
  }
  const groups = [...lines.values()].map((of) => of.map(({ selfNs }) => selfNs));
  const sums = groups.map((ns) => ns.reduce((sum, each) => sum + each, 0));
  const total = Math.round(sums.reduce((sum, each) => sum + each, 0) / 1000);
  const ticks = apportion(total, sums).map((each, i) => apportion(each, groups[i]));
  return [...lines.values()].flatMap((of, i) => of.map((charge, j) => ({ ...charge, ticks: ticks[i][j] })));
}

/** A sample a node, each below its parent's; it lasts until the next one. The last one is the root and lasts no time, as readers differ over its end. */
function sample(nodes: readonly V8Node[]): Omit<V8Profile, 'nodes'> {
  const sampled: V8Node[] = [];
  const visit = (node: V8Node) => {
    if (node.hitCount > 0) sampled.push(node);
    for (const child of node.children ?? []) visit(nodes[child - 1]);
  };
  visit(nodes[0]);
  const timeDeltas = [0, ...sampled.map(({ hitCount }) => hitCount)];
  // Of any clock; DevTools shows nothing of a profile that begins at 0.
  const startTime = 1;
  const endTime = timeDeltas.reduce((time, delta) => time + delta, startTime);
  return { startTime, endTime, samples: [...sampled.map(({ id }) => id), 1], timeDeltas };
}

function systemFrame(functionName: string): CallFrame {
  return { functionName, scriptId: '0', url: '', lineNumber: -1, columnNumber: -1 };
}
