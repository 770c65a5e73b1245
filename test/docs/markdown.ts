/** A piece of code in a document. */
export interface Piece {
  /** 1-based. */
  line: number;
  text: string;
  /** It stands within a sentence or a table. */
  inline: boolean;
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
    if (block) return [{ line, text, inline: false }];
    return [...text.matchAll(/(`+)(.+?)\1/g)].map(([, , span]) => ({
      line,
      text: span.replaceAll('\\|', '|'),
      inline: true,
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

/** The command lines of lprof in a piece of code, in words as a shell takes them apart. */
export function commandsIn({ text, inline }: Piece): string[][] {
  // A block may hold usage, with what the command does behind two spaces.
  const lines = inline ? text : text.replace(/ {2,}(?=\p{L}).*/u, '');
  return [...lines.matchAll(/(?<![\w./@:'"-])lprof (?=[a-z]+(?![\w:]))/g)].map(({ index }) =>
    shellWords(lines.slice(index + 'lprof '.length)),
  );
}

/** Words up to what ends a command. */
function shellWords(text: string): string[] {
  const words: string[] = [];
  for (const [match, single, double, plain] of text.matchAll(
    /'([^']*)'|"([^"]*)"|([^\s'"|;&>)#][^\s'"|;&>)]*)|[|;&>)#]/g,
  )) {
    const word = single ?? double ?? plain;
    if (word === undefined) {
      if (match === '#' || match.length > 0) break;
    } else words.push(word);
  }
  return words;
}
