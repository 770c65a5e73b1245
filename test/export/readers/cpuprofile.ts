import { expect } from 'vitest';
import { add, type Figures } from './figures.ts';

/** Node of https://chromedevtools.github.io/devtools-protocol/v8/Profiler/#type-ProfileNode, with what VS Code adds. */
interface RawNode {
  id: number;
  callFrame: { functionName: string; scriptId: string; url: string; lineNumber: number; columnNumber: number };
  hitCount: number;
  children?: number[];
  positionTicks?: { line: number; ticks: number }[];
  locationId?: number;
}

export interface CpuNode extends RawNode {
  parent: CpuNode | undefined;
  /** Microseconds, by the samples. */
  self: number;
  total: number;
}

export interface CpuProfile {
  nodes: CpuNode[];
  durationUs: number;
  raw: {
    $vscode?: { rootPath: string; locations: { locations: { lineNumber: number; source: { path: string } }[] }[] };
  };
}

/** Reads a CPU profile as the protocol describes it, and checks that it is one. */
export function readCpuProfile(text: string): CpuProfile {
  const raw = JSON.parse(text);
  const nodes: CpuNode[] = raw.nodes.map((node: RawNode) => ({ ...node, parent: undefined, self: 0, total: 0 }));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  expect(byId.size).toBe(nodes.length);
  for (const node of nodes) {
    for (const id of node.children ?? []) {
      const child = byId.get(id)!;
      expect(child.parent).toBeUndefined();
      child.parent = node;
    }
  }
  expect(nodes.filter((node) => node.parent === undefined).map((node) => node.callFrame.functionName)).toEqual([
    '(root)',
  ]);
  const { samples, timeDeltas, startTime, endTime } = raw;
  expect(timeDeltas).toHaveLength(samples.length);
  expect(startTime).toBeGreaterThan(0);
  // A sample lasts until the next one, the last one until the end.
  let time = startTime + timeDeltas[0];
  samples.forEach((id: number, i: number) => {
    const lasts = i + 1 < samples.length ? timeDeltas[i + 1] : endTime - time;
    expect(lasts).toBeGreaterThanOrEqual(0);
    time += lasts;
    for (let node = byId.get(id), isLeaf = true; node !== undefined; node = node.parent, isLeaf = false) {
      if (isLeaf) node.self += lasts;
      node.total += lasts;
    }
  });
  expect(time).toBe(endTime);
  // What is computed from hits is what is computed from samples.
  for (const node of nodes) expect(node.hitCount).toBe(node.self);
  return { nodes, durationUs: endTime - startTime, raw };
}

/** Microseconds by line, from the ticks, as DevTools shows them beside the source. */
export function tickFigures({ nodes }: CpuProfile): Figures {
  const figures: Figures = new Map();
  for (const { callFrame, positionTicks = [] } of nodes)
    for (const { line, ticks } of positionTicks) add(figures, `${callFrame.url}:${line}`, ticks);
  return figures;
}

/** Self and total in microseconds by line, as VS Code adds them up for its code lenses. */
export function lensFigures({ nodes, raw }: CpuProfile): { self: Figures; total: Figures } {
  const [self, total]: Figures[] = [new Map(), new Map()];
  for (const node of nodes) {
    const [location] = raw.$vscode!.locations[node.locationId!]!.locations;
    if (location === undefined) continue;
    add(self!, `${location.source.path}:${location.lineNumber}`, node.self);
    add(total!, `${location.source.path}:${location.lineNumber}`, node.total);
  }
  return { self: self!, total: total! };
}
