/** Changes to a text that leave its lines where they are. */
export interface Edits {
  /** Puts text in front of what begins here. */
  before(at: number, text: string): void;
  /** Puts text around a part; parts nest. */
  around(start: number, end: number, before: string, after: string): void;
  replace(start: number, end: number, text: string): void;
  apply(source: string): string;
}

interface Edit {
  at: number;
  /** Where the replaced text ends. */
  end: number;
  text: string;
  closing: boolean;
}

export function createEdits(): Edits {
  const list: Edit[] = [];
  const add = (at: number, text: string, closing = false, end = at) => list.push({ at, end, text, closing });
  return {
    before: (at, text) => add(at, text),
    around(start, end, before, after) {
      add(start, before);
      add(end, after, true);
    },
    replace: (start, end, text) => add(start, text, false, end),
    apply(source) {
      // At one place: first what ends there, inner parts first; then what begins there, outer parts first.
      const order = list.map((edit, i) => ({ ...edit, rank: edit.closing ? -i - 1 : i }));
      order.sort((a, b) => a.at - b.at || a.rank - b.rank);
      let result = '';
      let done = 0;
      for (const { at, end, text } of order) {
        result += source.slice(done, at) + text;
        done = end;
      }
      return result + source.slice(done);
    },
  };
}
