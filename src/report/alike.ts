/** Warnings that differ in their file only, as those of a package without its source maps, as one that counts them. */
export function joinAlike(warnings: readonly string[]): string[] {
  const groups = new Map<string, string[]>();
  for (const text of warnings) {
    const file = /^[^\s:]+(?=(?::\d+)?: )/.exec(text)?.[0];
    const key = file === undefined ? text : text.replaceAll(file, '').replace(/^:\d+/, '');
    groups.set(key, [...(groups.get(key) ?? []), text]);
  }
  return [...groups.values()].map(([first, ...others]) =>
    others.length === 0 ? first : `${first} (and ${others.length} more like this)`,
  );
}
