import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { callsOf, countersOf, type LinkedFile } from '../runtime/attached-files.ts';
import { addCells } from '../runtime/cells.ts';
import { clockQuality } from '../runtime/clock.ts';
import { EDGE_LAYOUT } from '../runtime/edges.ts';
import { FLOAT, FLOATS, INT, type Memory, OUTSIDE, OVERHEAD, TIMES, type Views } from '../runtime/memory.ts';
import { createTimedFrames } from '../runtime/timed-frames.ts';
import { type RawClock, type RawFile, SEGMENT, STRIDE } from '../runtime/types.ts';
import type { ThreadReport } from './raw.ts';
import { type ThreadIdentity, usedUp, withoutHooks } from './thread-report.ts';

/*
 * The memory of a thread as another thread saves it, who can do so at any time: `memory-<name>` has a line of JSON, then
 * the numbers; `tables-<name>`, to which is only ever added, says what they are.
 */

/** A thread whose memory is kept. */
export interface KeptThread {
  /** As in the name of its own report. */
  name: string;
  identity: ThreadIdentity;
  startedAt: string;
  clock: RawClock['kind'];
  views: Views;
  /** One number: how long the thread of Node's module hooks worked for this one, nanoseconds. */
  hooksNs: Float64Array;
}

interface Header extends Pick<KeptThread, 'identity' | 'startedAt'> {
  clock: RawClock;
  hooksNs: number;
  complete: boolean;
  slots: number;
  edges: number;
}

/**
 * Saves the memory of a thread, whole or not at all.
 * @param probeNs cost of a probe where the clock thread looks
 * @param savedTables bytes of its tables that are in the file already
 * @returns how many there are now
 */
export function saveMemory(
  dir: string,
  thread: KeptThread,
  complete: boolean,
  probeNs: number,
  savedTables: number,
): number {
  const { views, clock, identity, startedAt, hooksNs } = thread;
  const { ints, floats, tables, edges, edgeTimes } = views;
  const tableBytes = ints[INT.tables];
  if (tableBytes > savedTables) {
    const options = { flag: 'a', mode: 0o600 };
    writeFileSync(join(dir, `tables-${thread.name}`), tables.subarray(savedTables, tableBytes), options);
  }
  const end = ints[INT.used];
  const edgeCount = edges[EDGE_LAYOUT.COUNT];
  // The hits' upper part before the lower, which may grow meanwhile.
  const copy = {
    floats: floats.slice(OUTSIDE * FLOATS, end * FLOATS),
    edgeTimes: edgeTimes.slice(0, edgeCount * EDGE_LAYOUT.TIMES),
    edges: edges.slice(0, EDGE_LAYOUT.KEYS + edgeCount * EDGE_LAYOUT.KEY),
  };
  const hits = ints.slice(OUTSIDE, end);
  for (let slot = 0; slot < end - OUTSIDE; slot++) {
    const at = slot * FLOATS + TIMES.hits;
    copy.floats[at] += (hits[slot] - copy.floats[at]) >>> 0;
  }
  addCells(views, copy);
  if (clock === 'exact') timedFrames(views).close(copy);
  const header: Header = {
    identity,
    startedAt,
    clock: clockQuality(clock, floats, clock === 'exact' ? floats[FLOAT.probe] : probeNs),
    hooksNs: hooksNs[0],
    complete,
    slots: end - OUTSIDE,
    edges: edgeCount,
  };
  const { KEYS } = EDGE_LAYOUT;
  const parts = [copy.floats, copy.edgeTimes, copy.edges.subarray(KEYS)].map((part) =>
    Buffer.from(part.buffer, part.byteOffset, part.byteLength),
  );
  const file = join(dir, `memory-${thread.name}`);
  writeFileSync(`${file}.tmp`, Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), ...parts]), { mode: 0o600 });
  renameSync(`${file}.tmp`, file);
  return tableBytes;
}

function timedFrames(views: Views) {
  const memory: Memory = { ...views, reserve: () => undefined };
  return createTimedFrames(
    memory,
    () => 0,
    () => 0,
  );
}

/** Reads what was saved of a thread. @throws when it is no such file */
export function readMemory(dir: string, name: string): ThreadReport {
  const bytes = readFileSync(join(dir, `memory-${name}`));
  const end = bytes.indexOf('\n') + 1;
  const { slots, edges, complete, clock, identity, hooksNs, startedAt }: Header = JSON.parse(
    bytes.toString('utf8', 0, end),
  );
  let at = bytes.byteOffset + end;
  const take = (length: number) => {
    at += length;
    return bytes.buffer.slice(at - length, at);
  };
  const copy = {
    floats: new Float64Array(take(slots * FLOATS * Float64Array.BYTES_PER_ELEMENT)),
    edgeTimes: new Float64Array(take(edges * EDGE_LAYOUT.TIMES * Float64Array.BYTES_PER_ELEMENT)),
    edges: new Int32Array(EDGE_LAYOUT.KEYS + edges * EDGE_LAYOUT.KEY),
  };
  copy.edges.set(new Int32Array(take(edges * EDGE_LAYOUT.KEY * Int32Array.BYTES_PER_ELEMENT)), EDGE_LAYOUT.KEYS);
  const files: RawFile[] = [];
  let last: LinkedFile | undefined;
  for (const line of readTables(dir, name)) {
    const [, base, length, functions, text] = /^(\d+) (\d+) (\d+) (.*)$/s.exec(line) ?? [];
    if (text === undefined || Number(base) + Number(length) > OUTSIDE + slots) continue;
    const place = { base: Number(base), slots: Number(length), functions: Number(functions) };
    const table = JSON.parse(text);
    files.push({ table, counters: countersOf(place, table, copy) });
    last = { ...place, table, before: last };
  }
  const outsideNs = copy.floats[TIMES.self];
  const overheadNs = copy.floats[(OVERHEAD - OUTSIDE) * FLOATS];
  const wallNs = outsideNs + files.reduce((sum, file) => sum + selfOf(file), 0);
  const gathered = withoutHooks(
    { clock, startedAt, wallNs, outsideNs, overheadNs, files, calls: callsOf(last, copy) },
    hooksNs,
  );
  return { ...gathered, ...identity, gcNs: 0, complete, warnings: usedUp(gathered) };
}

/** A program that has loaded nothing yet has no tables; the last line may be cut short. */
function readTables(dir: string, name: string): string[] {
  try {
    return readFileSync(join(dir, `tables-${name}`), 'utf8')
      .split('\n')
      .slice(0, -1);
  } catch {
    return [];
  }
}

/** So self adds up also where the program went on while it was copied. */
function selfOf({ table, counters }: RawFile): number {
  let sum = 0;
  for (let at = table.functions.length * STRIDE; at < counters.length; at += STRIDE)
    sum += counters[at + SEGMENT.selfNs];
  return sum;
}
