import { buildCallTree, type CallNode } from '../../../profile/call-tree.ts';
import { formatCount } from '../../format-number.ts';
import type { Fn, Model } from './model.ts';

/** A frame of the flame view. */
export interface Frame {
  label: string;
  totalNs: number;
  selfNs: number;
  /** Calls of a function on this path; undefined for a file or a line. */
  calls: number | undefined;
  fn: Fn | undefined;
  file: number | undefined;
  /** The line that the frame stands for, or that it was called from. */
  line: number | undefined;
  parent: Frame | undefined;
  /** Most time first. */
  children: Frame[];
}

/** The functions of a profile under those that called them. */
export function callFrames(model: Model): Frame {
  const root = frame('all measured functions', undefined);
  root.children = buildCallTree(model.profile).roots.map((node) => callFrame(model, node, root));
  root.totalNs = total(root.children);
  return root;
}

function callFrame(model: Model, node: CallNode, parent: Frame): Frame {
  const fn = model.files[node.file]!.functions[node.function]!;
  const { calls, totalNs, selfNs } = node;
  const made = frame(fn.name, parent, {
    calls,
    totalNs,
    selfNs,
    fn,
    file: node.file,
    line: node.callLine ?? undefined,
  });
  made.children = node.children.map((child) => callFrame(model, child, made));
  return made;
}

/** Files, their functions and the lines of these, by self time. */
export function fileFrames(model: Model): Frame {
  const root = frame('all files', undefined);
  root.children = model.files
    .map((file) => {
      const made = frame(file.path, root, { file: file.index, totalNs: file.selfNs });
      made.children = file.functions
        .map((fn) => functionFrame(fn, made))
        .filter(hasTime)
        .sort(mostFirst);
      return made;
    })
    .filter(hasTime)
    .sort(mostFirst);
  root.totalNs = total(root.children);
  return root;
}

function functionFrame(fn: Fn, parent: Frame): Frame {
  const { selfNs, calls, lines } = fn.data;
  const made = frame(fn.name, parent, { fn, file: fn.file, totalNs: selfNs, calls });
  made.children = lines
    .map(({ line, selfNs }) => frame(`line ${line}`, made, { fn, file: fn.file, line, totalNs: selfNs, selfNs }))
    .filter(hasTime)
    .sort(mostFirst);
  return made;
}

function frame(label: string, parent: Frame | undefined, more: Partial<Frame> = {}): Frame {
  const none = { totalNs: 0, selfNs: 0, calls: undefined, fn: undefined, file: undefined, line: undefined };
  return { label, ...none, ...more, parent, children: [] };
}

const hasTime = ({ totalNs }: Frame) => totalNs > 0;
const mostFirst = (a: Frame, b: Frame) => b.totalNs - a.totalNs;
const total = (frames: readonly Frame[]) => frames.reduce((sum, { totalNs }) => sum + totalNs, 0);

/** Where a frame is drawn: pixels from the left, and rows from the top. */
export interface Box {
  frame: Frame;
  depth: number;
  left: number;
  width: number;
}

/** Frames that are thinner are joined to one. */
const THINNEST = 2;

/** The boxes of the frames from the root on, when `zoomed` and what it is in take all of the width. */
export function layOut(zoomed: Frame, width: number): Box[] {
  const boxes: Box[] = [];
  const above = ancestors(zoomed);
  for (const [depth, frame] of above.entries()) boxes.push({ frame, depth, left: 0, width });
  const place = (frame: Frame, depth: number, left: number, share: number) => {
    boxes.push({ frame, depth, left, width: share });
    const pixels = frame.totalNs > 0 ? share / frame.totalNs : 0;
    let at = left;
    for (const [index, child] of frame.children.entries()) {
      if (child.totalNs * pixels < THINNEST) {
        const rest = restFrom(frame, index);
        if (rest.totalNs * pixels >= THINNEST)
          boxes.push({ frame: rest, depth: depth + 1, left: at, width: rest.totalNs * pixels });
        break;
      }
      place(child, depth + 1, at, child.totalNs * pixels);
      at += child.totalNs * pixels;
    }
  };
  place(zoomed, above.length, 0, width);
  return boxes;
}

/** By the first frame that is joined; so a rest stays the same frame as long as it holds the same. */
const rests = new WeakMap<Frame, Frame>();

/** The children of a frame from an index on, as one frame that can be zoomed into. */
function restFrom(parent: Frame, from: number): Frame {
  const first = parent.children[from]!;
  const known = rests.get(first);
  if (known !== undefined) return known;
  const children = parent.children.slice(from);
  const rest = { ...frame(`${formatCount(children.length)} more`, parent), children, totalNs: total(children) };
  rests.set(first, rest);
  return rest;
}

/** What a frame is in, from the root down. */
export function ancestors({ parent }: Frame): Frame[] {
  return parent === undefined ? [] : [...ancestors(parent), parent];
}

/** The frames of a function in the tree, most time first. */
export function framesOf(root: Frame, fn: Fn): Frame[] {
  const found: Frame[] = [];
  const walk = (frame: Frame) => {
    if (frame.fn === fn && frame.parent?.fn !== fn) found.push(frame);
    for (const child of frame.children) walk(child);
  };
  walk(root);
  return found.sort(mostFirst);
}
