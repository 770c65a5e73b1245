/** What a JSON text takes when it is parsed. */
export interface JsonSize {
  /** How deep objects and lists are nested. */
  depth: number;
  /** Bytes of memory, about, strings not counted. */
  memory: number;
}

/** An empty object of V8 takes 56 bytes, a number in a list 8, which grows by half. */
const CONTAINER = 64;
const VALUE = 16;

const [QUOTE, COMMA, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN, CLOSE] = Buffer.from('",\\[]{}');

/**
 * Measures JSON before it is parsed, as a small text can hold millions of objects, and `JSON.stringify` and revivers
 * overflow the stack on deep ones. Stops where one of the limits is exceeded. Text that is not JSON is measured somehow.
 */
export function measureJson(bytes: Uint8Array, limits: JsonSize): JsonSize {
  const size: JsonSize = { depth: 0, memory: 0 };
  let open = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i];
    if (byte === QUOTE) {
      while (++i < bytes.length && bytes[i] !== QUOTE) if (bytes[i] === BACKSLASH) i++;
    } else if (byte === COMMA) size.memory += VALUE;
    else if (byte === OPEN || byte === OPEN_LIST) {
      size.memory += CONTAINER + VALUE;
      size.depth = Math.max(size.depth, ++open);
      if (size.depth > limits.depth || size.memory > limits.memory) break;
    } else if (byte === CLOSE || byte === CLOSE_LIST) open--;
  }
  return size;
}
