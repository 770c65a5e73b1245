/** The name of the package in `node_modules` that a file belongs to, the innermost one; undefined elsewhere. */
export function packageOf(path: string): string | undefined {
  const at = Math.max(path.lastIndexOf('/node_modules/'), path.lastIndexOf('\\node_modules\\'));
  if (at < 0) return undefined;
  const [first, second] = path.slice(at + '/node_modules/'.length).split(/[\\/]/);
  return first.startsWith('@') ? `${first}/${second}` : first;
}
