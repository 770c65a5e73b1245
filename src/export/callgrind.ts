import type { LineCall, Profile, ProfileFunction } from '../profile/types.ts';
import { VERSION } from '../version.ts';
import type { ExportFormat } from './format.ts';
import { plain, uniqueNames } from './names.ts';

/**
 * Callgrind's format (https://valgrind.org/docs/manual/cl-format.html): for each line its self (ns), hits and await (ns),
 * and the calls from it with what they took, as measured: no tree is made up. A call's hits and awaits are not known, so
 * only time is inclusive. Outside is left out; garbage collection is part of the lines' time.
 */
export const callgrind: ExportFormat = {
  name: 'callgrind',
  extension: '.callgrind',
  about: 'KCachegrind, callgrind_annotate: time, hits, await and calls of each line',
  open: (path) => `kcachegrind ${path}, or callgrind_annotate --auto=yes ${path}`,
  write(profile) {
    const { run, files } = profile;
    const lines = files.flatMap((file) => file.functions).flatMap((fn) => fn.lines);
    const sum = (field: 'selfNs' | 'hits' | 'awaitNs') => lines.reduce((all, line) => all + Math.round(line[field]), 0);
    const head = [
      '# callgrind format',
      'version: 1',
      `creator: lprof ${VERSION}`,
      `cmd: ${plain(run.argv.join(' '))}`,
      'positions: line',
      'event: Ns : Time (ns)',
      'event: Hits : Hits',
      'event: Await : Await (ns)',
      'events: Ns Hits Await',
      `summary: ${sum('selfNs')} ${sum('hits')} ${sum('awaitNs')}`,
    ];
    return `${[...head, ...functionBlocks(profile)].join('\n')}\n`;
  },
};

function functionBlocks({ files }: Profile): string[] {
  const names = files.map(uniqueNames);
  const file = compress((index: number) => plain(files[index].path));
  const fn = compress((key: string) => {
    const [file, index] = key.split(':').map(Number);
    return names[file][index];
  });
  const call = (from: number, line: number, { file: at, function: index, calls, timeNs }: LineCall): string[] => [
    ...(at === from ? [] : [`cfi=${file(at)}`]),
    `cfn=${fn(`${at}:${index}`)}`,
    `calls=${Math.round(calls)} ${files[at].functions[index].line}`,
    `${line} ${Math.round(timeNs)} 0 0`,
  ];
  const block = (at: number, index: number, { lines }: ProfileFunction): string[] => [
    '',
    `fl=${file(at)}`,
    `fn=${fn(`${at}:${index}`)}`,
    ...lines.flatMap(({ line, hits, selfNs, awaitNs, calls = [] }) => [
      `${line} ${Math.round(selfNs)} ${Math.round(hits)} ${Math.round(awaitNs)}`,
      ...calls.flatMap((each) => call(at, line, each)),
    ]),
  ];
  const ran = (each: ProfileFunction) =>
    each.calls > 0 || each.lines.some(({ hits, selfNs }) => hits > 0 || selfNs > 0);
  return files.flatMap(({ functions }, at) =>
    functions.flatMap((each, index) => (ran(each) ? block(at, index, each) : [])),
  );
}

/** Callgrind's compression of names: `(1) name` the first time, `(1)` from then on. */
function compress<Key>(nameOf: (key: Key) => string): (key: Key) => string {
  const ids = new Map<Key, number>();
  return (key) => {
    const known = ids.get(key);
    if (known !== undefined) return `(${known})`;
    ids.set(key, ids.size + 1);
    return `(${ids.size}) ${nameOf(key)}`;
  };
}
