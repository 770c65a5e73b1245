// Functions by self against V8's sampler on the plain program, inlining off, so that each sample is in its function.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { profiled, root } from './measure.mjs';

const KERNELS = ['closures', 'generators', 'maps', 'numeric', 'objects', 'recursion', 'strings'];

const NO_INLINING = '--no-turbo-inlining';

export function engine() {
  return KERNELS.map((name) => {
    const program = join(root, 'bench/overhead/kernels', `${name}.js`);
    const driver = join(root, 'bench/accuracy/programs/drive.js');
    const [one, two] = [sampled(driver, program), sampled(driver, program)];
    const options = ['--file', `**/${name}.js`];
    const measured = (more) => shares(selfOf(profiled(driver, [program], { options: [...options, ...more] }).profile));
    const [ours, alike] = [measured([]), measured(['--node-option', NO_INLINING])];
    process.stderr.write('.');
    return {
      what: name,
      distance: distance(ours, one),
      alike: distance(alike, one),
      itself: distance(one, two),
      most: most(alike, one),
    };
  });
}

/** Self by `line` of the function's beginning. */
function selfOf(profile) {
  const self = new Map();
  for (const file of profile.files) {
    for (const fn of file.functions) self.set(`${fn.name}:${fn.line}`, fn.selfNs);
  }
  return self;
}

function sampled(driver, program) {
  const folder = mkdtempSync(join(tmpdir(), 'lprof-accuracy-'));
  try {
    const flags = ['--cpu-prof', '--cpu-prof-interval=200', `--cpu-prof-dir=${folder}`, NO_INLINING];
    const { status, stderr } = spawnSync(process.execPath, [...flags, driver, program], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    const [file] = readdirSync(folder);
    return shares(byFunction(JSON.parse(readFileSync(join(folder, file), 'utf8')), program));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Built-ins are charged to the function that called them, as lprof does. */
function byFunction({ nodes, samples, timeDeltas }, program) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parent = new Map(nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node])));
  const owner = (node) => {
    for (let at = node; at !== undefined; at = parent.get(at.id)) {
      if (at.callFrame.url.endsWith(program)) return at.callFrame;
    }
    return undefined;
  };
  const self = new Map();
  samples.forEach((id, i) => {
    const frame = owner(byId.get(id));
    if (frame === undefined) return;
    const key = `${frame.functionName}:${frame.lineNumber + 1}`;
    self.set(key, (self.get(key) ?? 0) + timeDeltas[i]);
  });
  return self;
}

/** Shares by line: names of functions without one differ. */
function shares(self) {
  const byLine = new Map();
  let all = 0;
  for (const [key, value] of self) {
    const line = key.slice(key.lastIndexOf(':') + 1);
    byLine.set(line, (byLine.get(line) ?? 0) + value);
    all += value;
  }
  return new Map([...byLine].map(([line, value]) => [line, value / all]));
}

const keysOf = (a, b) => [...new Set([...a.keys(), ...b.keys()])];
const distance = (a, b) =>
  keysOf(a, b).reduce((sum, key) => sum + Math.abs((a.get(key) ?? 0) - (b.get(key) ?? 0)), 0) / 2;

function most(a, b) {
  const gap = (key) => Math.abs((a.get(key) ?? 0) - (b.get(key) ?? 0));
  const worst = keysOf(a, b).sort((x, y) => gap(y) - gap(x));
  const share = (map, key) => `${((map.get(key) ?? 0) * 100).toFixed(0)} %`;
  return worst
    .slice(0, 2)
    .map((key) => `line ${key}: ${share(a, key)}, ${share(b, key)}`)
    .join('; ');
}
