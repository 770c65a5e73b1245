import { stripVTControlCharacters } from 'node:util';

/** East Asian wide and full-width characters, outside emoji; from Unicode's EastAsianWidth.txt, classes W and F. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18cff}\u{1aff0}-\u{1b2fb}\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}]/u;
const EMOJI = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|[\u{1f1e6}-\u{1f1ff}]{2}|\ufe0f\u20e3/u;
const INVISIBLE = /^(?:\p{Mn}|\p{Me}|\p{Cf}|[\u1160-\u11ff])+$/u;
/** Characters of one column that need no look at graphemes: Latin, box drawing and blocks. */
const PLAIN = /^[\x20-\x7e\xa0-\xac\xae-\xff\u2026\u2500-\u259f]*$/;

let segmenter: Intl.Segmenter | undefined;

/** Made when it is needed: that takes some milliseconds, and most text is plain. */
function graphemes(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

/** How many columns of a terminal the text takes, without its escape sequences. */
export function displayWidth(text: string): number {
  const bare = text.includes('\u001b') ? stripVTControlCharacters(text) : text;
  if (PLAIN.test(bare)) return bare.length;
  let width = 0;
  for (const { segment } of graphemes(bare)) width += graphemeWidth(segment);
  return width;
}

/** The text cut to `width` columns; a cut is shown by `…`, at the end or, with `from: 'start'`, at the beginning. */
export function clip(text: string, width: number, from: 'end' | 'start' = 'end'): string {
  // Long texts are not looked at as a whole: a grapheme has two columns at most, but may have many code units.
  const most = 40 * Math.max(width, 0) + 40;
  if (text.length <= most && displayWidth(text) <= width) return text;
  if (width <= 0) return '';
  const near = from === 'start' ? text.slice(-most) : text.slice(0, most);
  const all = [...graphemes(near)].map(({ segment }) => segment);
  if (from === 'start') all.reverse();
  const kept: string[] = [];
  let used = 1;
  for (const grapheme of all) {
    used += graphemeWidth(grapheme);
    if (used > width) break;
    kept.push(grapheme);
  }
  return from === 'start' ? `…${kept.reverse().join('')}` : `${kept.join('')}…`;
}

/** The text filled with spaces on the left up to `width` columns. */
export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - displayWidth(text))) + text;
}

/** The text filled with spaces on the right up to `width` columns. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** The text in lines of at most `width` columns, broken at spaces; a longer word is cut. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (displayWidth(longer) <= width || line === '') line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line].map((each) => clip(each, width));
}

function graphemeWidth(grapheme: string): number {
  if (grapheme.length === 1 && PLAIN.test(grapheme)) return 1;
  if (EMOJI.test(grapheme) || WIDE.test(grapheme)) return 2;
  return INVISIBLE.test(grapheme) ? 0 : 1;
}
