import { buildCallTree, type CallNode } from '../profile/call-tree.ts';
import type { Profile } from '../profile/types.ts';
import type { ExportFormat } from './format.ts';
import { fileUrl, uniqueNames } from './names.ts';
import { createV8Profile } from './v8-profile.ts';

/**
 * V8's CPU profile for Chrome DevTools: a node for each function on each path, with the time of its lines as ticks
 * (1 µs each), which DevTools shows beside the source. Time goes by what was called, not by when. Outside, of all
 * threads together, is `(program)`. Hits and awaits have no place; garbage collection is part of the lines' time.
 */
export const cpuprofile: ExportFormat = {
  name: 'cpuprofile',
  extension: '.cpuprofile',
  about: 'Chrome DevTools: the call tree, with the time of each line',
  open: (path) => `Chrome DevTools, Performance, Load profile: ${path}`,
  write(profile) {
    const builder = createV8Profile();
    builder.outside(outsideNs(profile));
    const frameOf = frames(profile);
    const visit = (node: CallNode, parent: number) => {
      const id = builder.add(parent, frameOf(node));
      for (const { line, selfNs } of node.lines) if (selfNs > 0) builder.charge(id, line, selfNs);
      for (const child of node.children) visit(child, id);
    };
    for (const root of buildCallTree(profile).roots) visit(root, 1);
    return `${JSON.stringify(builder.finish())}\n`;
  },
};

/** What all threads did outside of measured functions, in nanoseconds. */
export function outsideNs({ run }: Profile): number {
  return run.threads.reduce((sum, thread) => sum + thread.outsideNs, 0);
}

function frames({ run, files }: Profile) {
  const names = files.map(uniqueNames);
  return ({ file, function: index }: CallNode) => {
    const { line, column } = files[file].functions[index];
    return {
      functionName: names[file][index],
      scriptId: String(file + 1),
      url: fileUrl(run.root, files[file].path),
      lineNumber: line - 1,
      columnNumber: column,
    };
  };
}
