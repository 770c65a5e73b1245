import { harmless } from '../../harmless.ts';
import { LINE_BREAK, type Token, tokenize } from '../../tokenize.ts';
import { h } from './dom.ts';

/** Of a longer line the rest is not shown. */
const LONGEST = 2000;
/** A larger source is shown without colours first. */
const LARGE = 300_000;

/** The source of a file by line; colours come a moment later when it is large. */
export interface Code {
  text: string[];
  tokens: Token[][] | undefined;
}

/** Splits a source into lines; `colored` is called when colours came later. */
export function loadCode(source: string | undefined, colored: () => void): Code {
  if (source === undefined) return { text: [], tokens: [] };
  const code: Code = { text: source.split(LINE_BREAK), tokens: undefined };
  if (source.length < LARGE) code.tokens = tokenize(source);
  else
    setTimeout(() => {
      code.tokens = tokenize(source);
      colored();
    }, 50);
  return code;
}

/** The spans of a source line; a word that names a called function is a link to it. */
export function codeSpans(tokens: readonly Token[], links?: ReadonlyMap<string, string>): Node[] {
  const spans: Node[] = [];
  let length = 0;
  for (const { text, kind } of tokens) {
    if (length >= LONGEST) {
      spans.push(h('span', { class: 'cut' }, '…'));
      break;
    }
    const shown = harmless(text.slice(0, LONGEST - length));
    length += text.length;
    const href = kind === 'plain' ? links?.get(text) : undefined;
    if (href !== undefined) spans.push(h('a', { class: 'callee', href }, shown));
    else if (kind === 'plain') spans.push(document.createTextNode(shown));
    else spans.push(h('span', { class: `t-${kind}` }, shown));
  }
  return spans;
}

/** A source line on its own, without the spaces that it begins with. */
export function snippet(line: string): HTMLElement {
  return h('code', {}, ...codeSpans(tokenize(line.trim().slice(0, 300))[0]!));
}
