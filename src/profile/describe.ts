/** A value of a file that is not what it should be, in a few words. */
export function describe(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value !== 'string') return String(value);
  const json = JSON.stringify(value.slice(0, 40));
  return json.length > 40 ? `${json.slice(0, 39)}…` : json;
}
