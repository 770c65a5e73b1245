import { gzipSync } from 'node:zlib';
import { Profile as Pprof, StringTable } from 'pprof-format';
import { buildCallTree, type CallNode } from '../profile/call-tree.ts';
import type { Profile } from '../profile/types.ts';
import type { ExportFormat } from './format.ts';
import { plain, uniqueNames } from './names.ts';

/**
 * pprof's protocol buffer (https://github.com/google/pprof/blob/main/proto/profile.proto), gzipped: a sample for each
 * line on each path, with hits, time and await (ns); time is shown unless asked otherwise. Locations are the lines of
 * functions, so `list` has flat and cumulated time for every line. Outside is left out, so the total of the samples is
 * less than the duration; garbage collection is part of the lines' time.
 */
export const pprof: ExportFormat = {
  name: 'pprof',
  extension: '.pb.gz',
  about: 'go tool pprof: hits, time and await by line',
  binary: true,
  open: (path) => `go tool pprof -http=: ${path}, or -list FUNCTION`,
  write: (profile) => gzipSync(encode(profile)),
};

function encode(profile: Profile): Uint8Array {
  const { run, files } = profile;
  const stringTable = new StringTable();
  const text = (value: string) => stringTable.dedup(value);
  const functions = createIds();
  const locations = createIds();
  const names = files.map(uniqueNames);
  const locationOf = ({ file, function: index }: CallNode, line: number): number =>
    locations.of(`${functions.of(`${file}:${index}`)}:${line}`);
  const sample: { locationId: number[]; value: number[] }[] = [];
  // Leaf first.
  const visit = (node: CallNode, callers: readonly number[]) => {
    for (const { line, hits, selfNs, awaitNs } of node.lines)
      sample.push({ locationId: [locationOf(node, line), ...callers], value: [hits, awaitNs, selfNs] });
    for (const child of node.children) visit(child, [locationOf(node, child.callLine!), ...callers]);
  };
  for (const root of buildCallTree(profile).roots) visit(root, []);
  const nanoseconds = text('nanoseconds');
  return new Pprof({
    stringTable,
    sampleType: [
      { type: text('hits'), unit: text('count') },
      { type: text('await'), unit: nanoseconds },
      { type: text('time'), unit: nanoseconds },
    ],
    // The last one, too, as it is the one that other tools show first.
    defaultSampleType: text('time'),
    periodType: { type: text('time'), unit: nanoseconds },
    period: 1,
    sample,
    // Tools that find no mapping, or one without names, look for a binary to take them from.
    mapping: [
      { id: 1, filename: text(plain(run.argv[0] ?? '')), hasFunctions: true, hasFilenames: true, hasLineNumbers: true },
    ],
    location: locations.all.map((key, index) => {
      const [functionId, line] = key.split(':').map(Number);
      return { id: index + 1, mappingId: 1, line: [{ functionId, line }] };
    }),
    function: functions.all.map((key, index) => {
      const [file, at] = key.split(':').map(Number);
      // A system name that is the same would be taken for one of C++, and lose what is in angle brackets.
      const filename = text(plain(files[file].path));
      return { id: index + 1, name: text(names[file][at]), filename, startLine: files[file].functions[at].line };
    }),
    timeNanos: BigInt(Date.parse(run.startedAt) || 0) * 1_000_000n,
    durationNanos: run.wallNs,
    comment: [text(plain(`${profile.creator}: ${run.argv.join(' ')}`))],
  }).encode();
}

/** Numbers from 1 up for keys, in the order in which they are first asked for. */
function createIds() {
  const ids = new Map<string, number>();
  const all: string[] = [];
  const of = (key: string): number => {
    const known = ids.get(key);
    if (known !== undefined) return known;
    ids.set(key, all.push(key));
    return all.length;
  };
  return { all, of };
}
