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

/** Makes a CPU profile of nodes that are added parents first. */
export interface V8ProfileBuilder {
  /** Adds a node below another one, and returns its id; the root has id 1 and is there. */
  add(parent: number, callFrame: CallFrame): number;
  /** Gives time to a line of a node; line 0 for none. */
  charge(id: number, line: number, selfNs: number): void;
  /** The time of code that is not in any node. */
  outside(timeNs: number): void;
  /** @param startedAt ISO 8601 */
  finish(startedAt: string): V8Profile;
}

/**
 * A builder of CPU profiles. One tick is one microsecond, and one sample a node: what readers compute from ticks and
 * what they compute from samples is the same. Nanoseconds are rounded so that the total is right to the microsecond.
 */
export function createV8Profile(): V8ProfileBuilder {
  const nodes: V8Node[] = [{ id: 1, callFrame: systemFrame('(root)'), hitCount: 0 }];
  const charges: { id: number; line: number; selfNs: number }[] = [];
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
    finish(startedAt) {
      const ns = charges.map(({ selfNs }) => selfNs);
      const total = Math.round(ns.reduce((sum, each) => sum + each, 0) / 1000);
      apportion(total, ns).forEach((ticks, i) => {
        const { id, line } = charges[i];
        const node = nodes[id - 1];
        node.hitCount += ticks;
        if (line === 0 || ticks === 0) return;
        node.positionTicks ??= [];
        node.positionTicks.push({ line, ticks });
      });
      return { nodes, ...sample(nodes, startedAt) };
    },
  };
}

/** A sample a node, each below its parent's; it lasts until the next one. The last one is the root and lasts no time, as readers differ over its end. */
function sample(nodes: readonly V8Node[], startedAt: string): Omit<V8Profile, 'nodes'> {
  const sampled: V8Node[] = [];
  const visit = (node: V8Node) => {
    if (node.hitCount > 0) sampled.push(node);
    for (const child of node.children ?? []) visit(nodes[child - 1]);
  };
  visit(nodes[0]);
  const timeDeltas = [0, ...sampled.map(({ hitCount }) => hitCount)];
  // DevTools shows nothing of a profile that begins at 0.
  const startTime = Math.max(1, Date.parse(startedAt) * 1000 || 0);
  const endTime = timeDeltas.reduce((time, delta) => time + delta, startTime);
  return { startTime, endTime, samples: [...sampled.map(({ id }) => id), 1], timeDeltas };
}

function systemFrame(functionName: string): CallFrame {
  return { functionName, scriptId: '0', url: '', lineNumber: -1, columnNumber: -1 };
}
