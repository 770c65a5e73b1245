import { add, expectSame, lineFigures, total } from './figures.mjs';
import { runTool } from './tools.mjs';

/** `go tool pprof` lists every line with the profile's self, and its total is that of all lines. */
export function checkPprof(profile, dir, file) {
  const pprof = (...options) => runTool(dir, 'go', 'tool', 'pprof', '-unit=ns', '-nodefraction=0', ...options, file);
  const self = lineFigures(profile, 'selfNs');
  const figures = new Map();
  let path = '';
  for (const line of pprof('-list=.').split('\n')) {
    path = /^ROUTINE =+ .* in (.*)$/.exec(line)?.[1] ?? path;
    const [, flat, number] = /^ *(\S+) +\S+ +(\d+):/.exec(line) ?? [];
    if (number !== undefined && flat !== '.') add(figures, `${path}:${number}`, Number(flat.replace(/ns$/, '')));
  }
  expectSame('go tool pprof -list', figures, self);

  const functions = new Map();
  for (const row of pprof('-top', '-nodecount=1000000').split('\n')) {
    const flat = /^ *(\d+)(?:ns)? +\S+% +\S+% +\d+(?:ns)? +\S+% {2}/.exec(row)?.[1];
    if (flat !== undefined) add(functions, 'all', Number(flat));
  }
  expectSame('go tool pprof -top', functions, new Map(total(self) > 0 ? [['all', total(self)]] : []));
}
