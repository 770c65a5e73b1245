import { apportion } from './apportion.ts';
import { createHeap } from './heap.ts';
import type { LineCall, Profile, ProfileFunction } from './types.ts';

/**
 * Who called whom, as a tree: each function under each line that called it, and there its share of its figures.
 *
 * A profile says what a function took in the calls from each line, and not what it did there in turn. So what is below
 * a function is split among its callers in proportion to the time that its callees took in their calls, as gprof and
 * flameprof do: right where a function does the same for whoever calls it, and right for the function's own lines and
 * its direct callers in any case. Recursion is cut: a function that is on the path already is no child again; its
 * figures there go to its other nodes. Without calls in the profile each function is a root, with its own lines.
 *
 * Each line's hits, self and await, and each function's calls, add up over the nodes to those of the profile exactly.
 */
export interface CallTree {
  /** What code outside called, most time first. */
  roots: CallNode[];
  /** The tree reached a limit: rare paths were given to the others of the same functions. */
  cut: boolean;
}

export interface CallNode {
  /** Index into the profile's files. */
  file: number;
  /** Index into that file's functions. */
  function: number;
  /** The line of the parent's function that called; null for a root. */
  callLine: number | null;
  calls: number;
  /** Nanoseconds in the function's own lines. */
  selfNs: number;
  /** Self of the node and all below it. */
  totalNs: number;
  /** The lines of the function that have any figure here, by line. */
  lines: NodeLine[];
  /** Most time first. */
  children: CallNode[];
}

export interface NodeLine {
  line: number;
  hits: number;
  selfNs: number;
  awaitNs: number;
}

export interface CallTreeLimits {
  /** Nodes, beyond the one that each function has. @default 20000 */
  maxNodes?: number;
  /** Nodes on a path. @default 500 */
  maxDepth?: number;
}

/** A function of the profile, with how it is called and what it calls. */
interface Entry {
  file: number;
  index: number;
  fn: ProfileFunction;
  selfNs: number;
  edges: Edge[];
  /** The calls from outside, and those from other functions added up. */
  outside: Share;
  inside: Share;
  nodes: Draft[];
  /** The sum of its nodes' flows. */
  flow: number;
}

interface Share {
  calls: number;
  selfNs: number;
  /** Time in callees. */
  belowNs: number;
}

interface Edge extends Share {
  line: number;
  callee: Entry;
}

/** A node before figures are dealt out. */
interface Draft {
  entry: Entry;
  parent: Draft | undefined;
  depth: number;
  callLine: number | null;
  /** What all calls by this edge are, on whatever path. */
  share: Share;
  /** How much of what is below the function is below this node, against its other nodes. */
  flow: number;
  node: CallNode;
}

/** The call tree of a profile. Pure; the result depends on the profile alone. */
export function buildCallTree(profile: Profile, { maxNodes = 20_000, maxDepth = 500 }: CallTreeLimits = {}): CallTree {
  const entries = readEntries(profile);
  const { drafts, cut } = grow(entries, maxNodes, maxDepth);
  for (const entry of entries) dealOut(entry);
  return { roots: assemble(drafts), cut };
}

function readEntries({ files }: Profile): Entry[] {
  const byFile = files.map(({ functions }, file) =>
    functions.map(
      (fn, index): Entry => ({
        file,
        index,
        fn,
        selfNs: fn.lines.reduce((sum, { selfNs }) => sum + whole(selfNs), 0),
        edges: [],
        outside: { calls: 0, selfNs: 0, belowNs: 0 },
        inside: { calls: 0, selfNs: 0, belowNs: 0 },
        nodes: [],
        flow: 0,
      }),
    ),
  );
  const entries = byFile.flat();
  for (const entry of entries) {
    for (const { line, calls = [] } of entry.fn.lines) {
      for (const call of calls) {
        const callee = byFile[call.file]?.[call.function];
        if (callee !== undefined) addEdge(entry, line, callee, call);
      }
    }
  }
  for (const entry of entries) entry.outside = outsideOf(entry);
  return entries;
}

function addEdge(caller: Entry, line: number, callee: Entry, call: LineCall): void {
  const [calls, selfNs, timeNs] = [call.calls, call.selfNs, call.timeNs].map(whole);
  callee.inside.calls += calls;
  callee.inside.selfNs += selfNs;
  // What a function does below a call of itself, it does below the call from another.
  if (caller === callee) return;
  const belowNs = Math.max(0, timeNs - selfNs);
  callee.inside.belowNs += belowNs;
  caller.edges.push({ line, callee, calls, selfNs, belowNs });
}

/** What no line accounts for; below, at least the share that the calls from outside have in all calls. */
function outsideOf({ fn, selfNs, inside }: Entry): Share {
  const calls = Math.max(0, whole(fn.calls) - inside.calls);
  const belowNs = Math.max(0, whole(fn.timeNs) - selfNs);
  return {
    calls,
    selfNs: Math.max(0, selfNs - inside.selfNs),
    belowNs: Math.max(0, belowNs - inside.belowNs, calls > 0 ? belowNs * (calls / whole(fn.calls)) : 0),
  };
}

/** Makes the nodes, those with most time first, and at least one for each function that has a figure. */
function grow(entries: readonly Entry[], maxNodes: number, maxDepth: number): { drafts: Draft[]; cut: boolean } {
  const drafts: Draft[] = [];
  const queue = createHeap<Draft>();
  let cut = false;
  const offer = (entry: Entry, parent: Draft | undefined, callLine: number | null, share: Share) => {
    const reach = parent?.flow ?? 1;
    const flow = reach * partOf(share, entry);
    const depth = (parent?.depth ?? 0) + 1;
    const node = emptyNode(entry, callLine);
    queue.push({ entry, parent, depth, callLine, share, flow, node }, reach * (share.selfNs + share.belowNs));
  };
  const drain = () => {
    for (let draft = queue.pop(); draft !== undefined; draft = queue.pop()) {
      const { entry, depth } = draft;
      if (depth > maxDepth || (drafts.length >= maxNodes && entry.nodes.length > 0)) {
        cut = true;
        continue;
      }
      entry.nodes.push(draft);
      entry.flow += draft.flow;
      drafts.push(draft);
      for (const edge of entry.edges) if (!isOn(draft, edge.callee)) offer(edge.callee, draft, edge.line, edge);
    }
  };
  for (const entry of entries) if (isCalledFromOutside(entry)) offer(entry, undefined, null, entry.outside);
  drain();
  // Functions in a circle that nothing leads into, and what lies too deep.
  const unreached = entries.filter((entry) => entry.nodes.length === 0 && hasFigures(entry));
  for (const entry of unreached.sort((a, b) => b.fn.timeNs - a.fn.timeNs)) {
    if (entry.nodes.length > 0) continue;
    offer(entry, undefined, null, entry.outside);
    drain();
  }
  return { drafts, cut };
}

/** A thousandth of self that no call explains is noise of the clock, not a function that something resumed. */
function isCalledFromOutside({ outside, selfNs }: Entry): boolean {
  return outside.calls > 0 || outside.selfNs > selfNs / 1000;
}

function hasFigures({ fn }: Entry): boolean {
  return fn.calls > 0 || fn.lines.some(({ hits, selfNs, awaitNs }) => hits > 0 || selfNs > 0 || awaitNs > 0);
}

/** The part of the function's doings below that belongs to calls by one way. */
function partOf({ calls, belowNs }: Share, { inside, outside }: Entry): number {
  const below = inside.belowNs + outside.belowNs;
  return below > 0 ? belowNs / below : calls / (inside.calls + outside.calls || 1);
}

function isOn(draft: Draft | undefined, entry: Entry): boolean {
  for (; draft !== undefined; draft = draft.parent) if (draft.entry === entry) return true;
  return false;
}

/** Splits the figures of a function among its nodes. */
function dealOut({ fn, nodes }: Entry): void {
  const reaches = nodes.map(({ parent }) => (parent === undefined ? 1 : shareOfFlow(parent)));
  const calls = nodes.map(({ share }, i) => reaches[i] * share.calls);
  const self = nodes.map(({ share }, i) => reaches[i] * share.selfNs);
  const bySelf = self.some((weight) => weight > 0) ? self : calls;
  const byCalls = calls.some((weight) => weight > 0) ? calls : self;
  apportion(whole(fn.calls), byCalls).forEach((part, i) => {
    nodes[i].node.calls = part;
  });
  for (const { line, ...figures } of fn.lines) {
    const hits = apportion(whole(figures.hits), byCalls);
    const selfNs = apportion(whole(figures.selfNs), bySelf);
    const awaitNs = apportion(whole(figures.awaitNs), byCalls);
    nodes.forEach(({ node }, i) => {
      if (hits[i] + selfNs[i] + awaitNs[i] === 0) return;
      node.lines.push({ line, hits: hits[i], selfNs: selfNs[i], awaitNs: awaitNs[i] });
      node.selfNs += selfNs[i];
    });
  }
}

/** Paths that recursion or a limit cut off lack in the flows: what a function does below is all below its nodes. */
function shareOfFlow({ flow, entry }: Draft): number {
  return entry.flow > 0 ? flow / entry.flow : 1 / entry.nodes.length;
}

/** Joins the nodes and adds up totals; parents come before their children in the list. */
function assemble(drafts: readonly Draft[]): CallNode[] {
  const roots: CallNode[] = [];
  for (const { node, parent } of [...drafts].reverse()) {
    node.totalNs = node.children.reduce((sum, child) => sum + child.totalNs, node.selfNs);
    node.children.sort(mostFirst);
    const isEmpty = node.calls === 0 && node.lines.length === 0 && node.children.length === 0;
    if (!isEmpty) (parent?.node.children ?? roots).push(node);
  }
  return roots.sort(mostFirst);
}

function mostFirst(a: CallNode, b: CallNode): number {
  return b.totalNs - a.totalNs || (a.callLine ?? 0) - (b.callLine ?? 0) || a.file - b.file || a.function - b.function;
}

function emptyNode(entry: Entry, callLine: number | null): CallNode {
  const { file, index } = entry;
  return { file, function: index, callLine, calls: 0, selfNs: 0, totalNs: 0, lines: [], children: [] };
}

/** Profiles of other writers may hold fractions. */
function whole(value: number): number {
  return Math.min(Math.round(value), Number.MAX_SAFE_INTEGER);
}
