import { type Code, loadCode } from './code.ts';
import { buildFileLines, type FileLines } from './file-rows.ts';
import type { MetricId } from './metrics.ts';
import type { Model } from './model.ts';

/** What the views of the page share. */
export interface Context {
  model: Model;
  settings: Settings;
  /** The source of a file and its figures by line; made when it is first asked for. */
  fileOf(index: number): OpenFile;
}

export interface Settings {
  metric: MetricId;
  /** Whether callers and callees have rows of their own in the source. */
  calls: boolean;
}

export interface OpenFile {
  code: Code;
  lines: FileLines;
  /** Called when colours of the source came later. */
  onColors: () => void;
}

export function createContext(model: Model): Context {
  const open = new Map<number, OpenFile>();
  return {
    model,
    settings: { metric: 'time', calls: true },
    fileOf(index) {
      const known = open.get(index);
      if (known !== undefined) return known;
      const file = model.files[index]!;
      const code = loadCode(file.data.source, () => made.onColors());
      const made: OpenFile = { code, lines: buildFileLines(model, file, code.text.length), onColors: () => {} };
      open.set(index, made);
      return made;
    },
  };
}
