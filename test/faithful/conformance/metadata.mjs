/*
 * What a test says about itself: the YAML between its first comment's dashes. Only the shapes that the suite uses are
 * read: scalars, `[a, b]`, lists of `- a`, and one level of nested keys.
 * https://github.com/tc39/test262/blob/main/INTERPRETING.md#metadata
 */

/**
 * @param {string} text a test file
 * @returns {{ flags: Set<string>, includes: string[], negative?: { phase: string, type: string } }}
 */
export function readMetadata(text) {
  const block = /\/\*---\r?\n?([\s\S]*?)---\*\//.exec(text)?.[1];
  if (block === undefined) throw new Error('the file has no metadata');
  const top = sections(block);
  const negative = top.get('negative');
  return {
    flags: new Set(list(top.get('flags'))),
    includes: list(top.get('includes')),
    ...(negative === undefined ? {} : { negative: Object.fromEntries(pairs(negative)) }),
  };
}

/** The text under each key that stands at the left margin of the block. */
function sections(block) {
  const found = new Map();
  let key;
  for (const line of block.split(/\r\n|\r|\n/)) {
    const start = /^([A-Za-z][\w-]*):(.*)$/.exec(line);
    if (start !== null) {
      key = start[1];
      found.set(key, start[2]);
    } else if (key !== undefined) {
      found.set(key, `${found.get(key)}\n${line}`);
    }
  }
  return found;
}

function list(text = '') {
  const inline = /^\s*\[([\s\S]*?)\]/.exec(text);
  const items = inline === null ? [...text.matchAll(/^\s*-\s+(.*)$/gm)].map((each) => each[1]) : inline[1].split(',');
  return items.map((each) => each.replace(/\s+#.*$/, '').trim()).filter((each) => each !== '');
}

function pairs(text) {
  return [...text.matchAll(/^\s+(\w+):\s*(\S+)/gm)].map(([, key, value]) => [key, value]);
}
