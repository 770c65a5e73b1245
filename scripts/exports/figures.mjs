/** Adds a figure to those of a line; zero is nothing. */
export function add(figures, key, value) {
  if (value !== 0) figures.set(key, (figures.get(key) ?? 0) + value);
}

/** The figures of a profile's lines by `file:line`, those of functions that share a line added up. */
export function lineFigures({ files }, field) {
  const figures = new Map();
  for (const { path, functions } of files)
    for (const { lines } of functions) for (const line of lines) add(figures, `${path}:${line.line}`, line[field]);
  return figures;
}

export const total = (figures) => [...figures.values()].reduce((sum, value) => sum + value, 0);

/** @throws Error that names the lines whose figures differ by more than `by` */
export function expectSame(what, found, expected, by = 0) {
  const differing = [...new Set([...found.keys(), ...expected.keys()])].filter(
    (key) => !(Math.abs((found.get(key) ?? 0) - (expected.get(key) ?? 0)) <= by),
  );
  if (differing.length === 0) return;
  const shown = differing.slice(0, 5).map((key) => `${key} is ${found.get(key)}, expected ${expected.get(key)}`);
  throw new Error(`${what}: ${differing.length} of ${expected.size} figures differ: ${shown.join('; ')}`);
}
