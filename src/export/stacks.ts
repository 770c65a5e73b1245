import { basename } from 'node:path/posix';
import { buildCallTree, type CallNode, type NodeLine } from '../profile/call-tree.ts';
import type { Profile } from '../profile/types.ts';
import { plain, uniqueNames } from './names.ts';

/** A level of a stack. */
export interface Frame {
  kind: 'file' | 'function' | 'line';
  /** A function's name, else the last part of the file's path, with the line. */
  name: string;
  /** Path relative to the project's root. */
  file: string;
  /** 1-based; the line that the function begins on. */
  line: number;
  /** What is on the line, of line frames of files with source. */
  text?: string;
}

export interface Stacks {
  frames: Frame[];
  stacks: Stack[];
}

/** A line that ran, with the way to it. */
export interface Stack {
  /** Indexes into the frames, outermost first. */
  frames: number[];
  figures: NodeLine;
}

/**
 * The profile as stacks for flame graphs: function, the line in it that calls, the function that it calls, and so on to
 * the line whose figures these are. Without calls in the profile: file, function, line. Most time first.
 */
export function profileStacks(profile: Profile): Stacks {
  const { roots } = buildCallTree(profile);
  const frames = createFrames(profile);
  const stacks: Stack[] = [];
  const flat = roots.every(({ children }) => children.length === 0);
  const visit = (node: CallNode, above: readonly number[]) => {
    const path = [...above, frames.ofFunction(node)];
    for (const figures of node.lines) stacks.push({ frames: [...path, frames.ofLine(node, figures.line)], figures });
    for (const child of node.children) visit(child, [...path, frames.ofLine(node, child.callLine!)]);
  };
  for (const root of roots) visit(root, flat ? [frames.ofFile(root)] : []);
  return { frames: frames.all, stacks };
}

type Place = Pick<CallNode, 'file' | 'function'>;

function createFrames({ files }: Profile) {
  const all: Frame[] = [];
  const known = new Map<string, number>();
  const names = files.map(uniqueNames);
  const texts = files.map(({ source }) => source?.split(/\r\n|[\n\r\u2028\u2029]/));
  const intern = (key: string, make: () => Frame): number => {
    const index = known.get(key) ?? all.length;
    if (index === all.length) all.push(make());
    known.set(key, index);
    return index;
  };
  const path = (file: number) => plain(files[file].path);
  return {
    all,
    ofFile: ({ file }: Place) =>
      intern(`${file}`, () => ({ kind: 'file', name: basename(path(file)), file: path(file), line: 1 })),
    ofFunction: ({ file, function: fn }: Place) =>
      intern(`${file}:${fn}`, () => ({
        kind: 'function',
        name: names[file][fn],
        file: path(file),
        line: files[file].functions[fn].line,
      })),
    ofLine: ({ file, function: fn }: Place, line: number) =>
      intern(`${file}:${fn}:${line}`, () => ({
        kind: 'line',
        name: `${basename(path(file))}:${line}`,
        file: path(file),
        line,
        text: texts[file]?.[line - 1] === undefined ? undefined : plain(texts[file][line - 1]),
      })),
  };
}
