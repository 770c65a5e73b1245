/** A piece of code in a document. */
export interface Piece {
  /** 1-based. */
  line: number;
  text: string;
}

/** The code in a document: each line of a block, and each span. */
export function codeIn(markdown: string): Piece[] {
  let block = false;
  return markdown.split('\n').flatMap((text, index): Piece[] => {
    const line = index + 1;
    if (/^ *```/.test(text)) {
      block = !block;
      return [];
    }
    if (block) return [{ line, text }];
    return [...text.matchAll(/(`+)(.+?)\1/g)].map(([, , span]) => ({
      line,
      text: span.replaceAll('\\|', '|'),
    }));
  });
}

/** What links and pictures of a document lead to. */
export function linksIn(markdown: string): string[] {
  const prose = markdown.replace(/^ *```[\s\S]*?^ *```/gm, '').replace(/`[^`\n]+`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)|(?:src|srcset|href)="([^"]+)"/g)].map(
    ([, target, attribute]) => target ?? attribute,
  );
}

/** The names that links into a document can have behind `#`, as GitHub makes them of headings. */
export function anchorsIn(markdown: string): Set<string> {
  const headings = markdown.replace(/^ *```[\s\S]*?^ *```/gm, '').matchAll(/^#+ (.+)$/gm);
  return new Set(
    [...headings].map(([, text]) =>
      text
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

/** Where a command can stand: at the beginning, or behind what joins or starts commands. */
const COMMAND = /(?:^\s*|[$;|(:…] ?|&& |\bnpx |\bdo )lprof (?=[a-z]+(?![\w:]))/g;

/** The command lines of lprof in a piece of code, in words as a shell takes them apart. */
export function commandsIn({ text }: Piece): string[][] {
  const code = text.replace(/\s# .*/, '');
  return [...code.matchAll(COMMAND)].map((match) => shellWords(code.slice(match.index + match[0].length)));
}

/** Words up to what ends a command, or to a comment. */
function shellWords(text: string): string[] {
  const words: string[] = [];
  for (const [, single, double, plain] of text.matchAll(/'([^']*)'|"([^"]*)"|([^\s'"|;&>)#][^\s'"|;&>)]*)|[|;&>)#]/g)) {
    const word = single ?? double ?? plain;
    if (word === undefined) break;
    words.push(word);
  }
  return words;
}
