/** A place in the report, as the part of the address behind `#` says it. */
export type Route =
  | { view: 'overview' | 'functions' | 'files' }
  | { view: 'source'; file: number; line: number | undefined }
  | { view: 'flame'; by: 'calls' | 'files'; fn: number | undefined };

/** The route of an address's hash; the overview for what is none. */
export function parseRoute(hash: string): Route {
  const [view, first, second] = hash.replace(/^#\/?/, '').split('/');
  if (view === 'functions' || view === 'files') return { view };
  if (view === 'source') return { view, file: number(first) ?? 0, line: number(second) };
  if (view === 'flame') return { view, by: first === 'files' ? 'files' : 'calls', fn: number(second) };
  return { view: 'overview' };
}

function number(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

export const sourceLink = (file: number, line?: number): string =>
  line === undefined ? `#/source/${file}` : `#/source/${file}/${line}`;

export const flameLink = (fn?: number): string => (fn === undefined ? '#/flame' : `#/flame/calls/${fn}`);
