// Text of a terminal as a picture: SVG, which stays sharp at every size and is small.

/** The codes (SGR) that the report uses, as attributes of text. */
const ATTRIBUTES = {
  1: 'font-weight="700"',
  31: 'fill="#ff6b68"',
  32: 'fill="#8bc97b"',
  33: 'fill="#e5c07b"',
  35: 'fill="#d08fe6"',
  36: 'fill="#6fc1d6"',
  90: 'fill="#7d8590"',
};
const CODE = new RegExp(`${String.fromCharCode(27)}\\[(\\d+)m`);
const FONT = "'DejaVu Sans Mono', 'SF Mono', Menlo, Consolas, monospace";
/** Pixels. */
const [COLUMN, ROW, SIZE, MARGIN] = [7.8, 18, 13, 20];

/**
 * A terminal in which this text was printed, with its first line as the title; every character is one column wide.
 * @param columns width of the terminal
 * @throws Error at a code that it does not know
 */
export function terminalPicture(text, columns) {
  const lines = text.trimEnd().split('\n');
  const [width, height] = [columns * COLUMN + 2 * MARGIN, lines.length * ROW + 2 * MARGIN];
  const state = new Set();
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<title>${escaped(lines[0])}</title>
<rect width="100%" height="100%" rx="8" fill="#0d1117"/>
<g font-family="${FONT}" font-size="${SIZE}" fill="#d6dbe1" xml:space="preserve">
${lines.flatMap((line, row) => pieces(line, MARGIN + row * ROW + SIZE, state)).join('\n')}
</g>
</svg>
`;
}

/** The words of a line by colour, each at its column whatever the font's width. */
function pieces(line, y, state) {
  let column = 0;
  return line.split(CODE).flatMap((part, index) => {
    if (index % 2 === 1) {
      turn(part, state);
      return [];
    }
    const start = column;
    column += [...part].length;
    return [...part.matchAll(/\S+(?: \S+)*/gu)].map(({ 0: words, index }) => {
      const x = MARGIN + (start + [...part.slice(0, index)].length) * COLUMN;
      const attributes = [...state].map((code) => ` ${ATTRIBUTES[code]}`).join('');
      return `<text x="${x.toFixed(1)}" y="${y}" textLength="${([...words].length * COLUMN).toFixed(1)}"${attributes}>${escaped(words)}</text>`;
    });
  });
}

function turn(code, state) {
  if (code === '22') state.delete('1');
  else if (code === '39') for (const each of state) each !== '1' && state.delete(each);
  else if (code in ATTRIBUTES) state.add(code);
  else throw new Error(`the picture of the terminal does not know the code ${code}`);
}

function escaped(text) {
  return text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}
