import { deflateRawSync } from 'node:zlib';
import type { ProfileFile, ProfileFunction } from '../../profile/types.ts';
import { plural } from '../format-number.ts';
import type { PageData } from './types.ts';

/** The page's data as text that can stand in a script element: compressed JSON in base64. */
export function pack(data: unknown): string {
  return deflateRawSync(JSON.stringify(data)).toString('base64');
}

/**
 * The packed data in at most `limit` characters. What costs the reader least goes first: the sources of the files that
 * took the least time, then the lines of such functions; the page says what is missing.
 */
export function packWithin(whole: PageData, limit: number): string {
  let data = whole;
  let packed = pack(data);
  for (const cut of [cutSources, cutLines]) {
    // What a part takes alone is only an estimate of what the whole shrinks by.
    for (let rounds = 0; packed.length > limit && rounds < 8; rounds++) {
      const less = cut(data, (packed.length - limit) * 1.05, whole);
      if (less === undefined) break;
      data = less;
      packed = pack(data);
    }
  }
  return packed;
}

const NO_SOURCE = 'the source of this file is left out, to keep the report small';
const CUT = 'To keep the report small, ';

function cutSources(data: PageData, over: number): PageData | undefined {
  const { files } = data.profile;
  const cut = coldest(files, over, fileSelf, ({ source }) => source);
  if (cut.size === 0) return undefined;
  const notes = { ...data.info.notes };
  const kept = files.map((file, index): ProfileFile => {
    if (!cut.has(file)) return file;
    notes[index] = NO_SOURCE;
    return { ...file, source: undefined };
  });
  const missing = Object.values(notes).filter((note) => note === NO_SOURCE).length;
  const warning = `${CUT}the source of ${plural(missing, 'file')} that took the least time is left out`;
  return withFiles(data, kept, notes, 'the source of', warning);
}

function cutLines(data: PageData, over: number, whole: PageData): PageData | undefined {
  const functions = data.profile.files.flatMap((file) => file.functions);
  const cut = coldest(
    functions,
    over,
    (fn) => fn.selfNs,
    ({ lines }) => (lines.length > 0 ? lines : undefined),
  );
  if (cut.size === 0) return undefined;
  const files = data.profile.files.map((file) => ({
    ...file,
    functions: file.functions.map((fn): ProfileFunction => (cut.has(fn) ? { ...fn, lines: [] } : fn)),
  }));
  const missing = measured(whole.profile.files) - measured(files);
  const warning = `${CUT}the lines of ${plural(missing, 'function')} that took the least time are left out`;
  return withFiles(data, files, data.info.notes, 'the lines of', warning);
}

/** Functions that have lines. */
function measured(files: readonly ProfileFile[]): number {
  return files.flatMap(({ functions }) => functions).filter(({ lines }) => lines.length > 0).length;
}

/** The coldest items whose parts take about `over` characters together. */
function coldest<T>(
  items: readonly T[],
  over: number,
  heat: (item: T) => number,
  part: (item: T) => unknown,
): ReadonlySet<T> {
  const cut = new Set<T>();
  for (const item of items.filter((each) => part(each) !== undefined).sort((a, b) => heat(a) - heat(b))) {
    if (over <= 0) break;
    over -= pack(part(item)).length;
    cut.add(item);
  }
  return cut;
}

function fileSelf({ functions }: ProfileFile): number {
  return functions.reduce((sum, fn) => sum + fn.selfNs, 0);
}

function withFiles(
  { profile, info }: PageData,
  files: ProfileFile[],
  notes: Record<number, string>,
  about: string,
  warning: string,
): PageData {
  const others = info.warnings.filter((text) => !text.startsWith(CUT + about));
  return { profile: { ...profile, files }, info: { ...info, notes, warnings: [...others, warning] } };
}
