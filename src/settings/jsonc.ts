/** Parses JSON with comments and trailing commas, as settings files may have them. @throws SyntaxError */
export function parseJsonc(text: string): unknown {
  return JSON.parse(plain(text.replace(/^\uFEFF/, '')));
}

/** Blanks comments and drops commas before a closing bracket; strings are matched first, so they stay as they are. */
function plain(text: string): string {
  return text
    .replace(/"(?:[^"\\]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (match) => (match[0] === '"' ? match : ' '))
    .replace(/"(?:[^"\\]|\\.)*"|,(?=\s*[\]}])/g, (match) => (match[0] === '"' ? match : ''));
}
