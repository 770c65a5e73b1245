/** The names that a mistyped one most likely means, nearest first; none that differ in more than a third. */
export function nearest(wanted: string, names: readonly string[], most: number): string[] {
  const low = wanted.toLowerCase();
  return [...new Set(names)]
    .map((name) => ({ name, distance: score(low, name.toLowerCase()) }))
    .filter(({ name, distance }) => distance <= Math.max(2, Math.floor(Math.max(name.length, low.length) / 3)))
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, most)
    .map(({ name }) => name);
}

/** Part of the name counts as near, however long the rest is. */
function score(wanted: string, name: string): number {
  if (wanted.length >= 3 && name.includes(wanted)) return 1;
  return Math.min(editDistance(wanted, name), 0.5 + editDistance(wanted, name.slice(name.lastIndexOf('.') + 1)));
}

/** Levenshtein's distance: insertions, deletions and replacements of one character. */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length];
}
