import { add, expectSame, lineFigures, total } from './figures.mjs';
import { runTool } from './tools.mjs';

/**
 * `go tool pprof` lists every line with the profile's self, and its total is that of all lines.
 *
 * @param exact the tree of calls is what happened, so that the time with callees is the profile's, too
 */
export function checkPprof(profile, dir, file, exact) {
  const pprof = (...options) => runTool(dir, 'go', 'tool', 'pprof', '-unit=ns', '-nodefraction=0', ...options, file);
  const self = lineFigures(profile, 'selfNs');
  const [flats, cums] = [new Map(), new Map()];
  let path = '';
  for (const line of pprof('-list=.').split('\n')) {
    path = /^ROUTINE =+ .* in (.*)$/.exec(line)?.[1] ?? path;
    const [, flat, cum, number] = /^ *(\S+) +(\S+) +(\d+):/.exec(line) ?? [];
    if (number === undefined) continue;
    add(flats, `${path}:${number}`, nanoseconds(flat));
    add(cums, `${path}:${number}`, nanoseconds(cum));
  }
  expectSame('go tool pprof -list, flat', flats, self);
  // Each line on each path is rounded to a nanosecond.
  if (exact) expectSame('go tool pprof -list, cum', cums, lineFigures(profile, 'timeNs'), 100);

  const functions = new Map();
  for (const row of pprof('-top', '-nodecount=1000000').split('\n')) {
    const flat = /^ *(\d+)(?:ns)? +\S+% +\S+% +\d+(?:ns)? +\S+% {2}/.exec(row)?.[1];
    if (flat !== undefined) add(functions, 'all', Number(flat));
  }
  expectSame('go tool pprof -top', functions, new Map(total(self) > 0 ? [['all', total(self)]] : []));
}

function nanoseconds(text) {
  return text === '.' ? 0 : Number(text.replace(/ns$/, ''));
}
