/** Where a compiled file comes from, by its source map: the plugin's internal option `origin`. */
export interface Origin {
  sources: OriginSource[];
  /**
   * For each line of the compiled file its mappings, sorted by column, each as four numbers: column, source, line
   * (1-based) and column in that source. The source is -1 where the map says that there is none.
   */
  lines: number[][];
}

/** One of the files that a compiled file was made from. */
export interface OriginSource {
  /** Absolute path. */
  path: string;
  text: string;
  /** The text is not that of a file on disk, so the line table has to carry it. */
  embed: boolean;
}

/** A place in an original. */
export interface Place {
  source: number;
  /** Index of the character in the source's text. */
  offset: number;
}

/** Tells where code comes from. */
export interface Positions {
  /** Every place that the map gives for this one; several where a compiler put one thing into the front of another. */
  at(line: number, column: number): Place[];
}

/** Splits a text into lines as Babel does: the index at which each begins. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|[\n\r\u2028\u2029]/g)) starts.push(match.index + match[0].length);
  return starts;
}

export function createPositions(origin: Origin, code: string): Positions {
  const generated = lineStarts(code);
  const starts = origin.sources.map(({ text }) => lineStarts(text));

  const offsetOf = (source: number, line: number, column: number) => (starts[source][line - 1] ?? 0) + column;

  /** Between two mappings the text may have been copied as it is; else nothing is known. */
  function copied(mappings: number[], at: number, line: number, column: number): Place[] {
    const [from, source, originalLine, originalColumn] = mappings.slice(at, at + 4);
    if (source < 0) return [];
    const start = generated[line - 1];
    const between = code.slice(start + from, start + column);
    const { text } = origin.sources[source];
    let offset = offsetOf(source, originalLine, originalColumn);
    if (between.trim() === '') {
      while (text[offset] === ' ' || text[offset] === '\t') offset++;
    } else {
      if (!text.startsWith(between, offset)) return [];
      offset += between.length;
    }
    return text[offset] === code[start + column] ? [{ source, offset }] : [];
  }

  return {
    at(line, column) {
      const mappings = origin.lines[line - 1] ?? [];
      let low = 0;
      let high = mappings.length / 4;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (mappings[middle * 4] <= column) low = middle + 1;
        else high = middle;
      }
      if (low === 0) return [];
      if (mappings[(low - 1) * 4] < column) return copied(mappings, (low - 1) * 4, line, column);
      const places: Place[] = [];
      for (let i = low - 1; i >= 0 && mappings[i * 4] === column; i--) {
        const [, source, originalLine, originalColumn] = mappings.slice(i * 4, i * 4 + 4);
        if (source >= 0) places.unshift({ source, offset: offsetOf(source, originalLine, originalColumn) });
      }
      return places;
    },
  };
}
