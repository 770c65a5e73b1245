import { relative } from 'node:path';
import { compilerOptions } from '../loader/typescript/tsconfig.ts';
import { formatCount, formatRound, formatShare } from '../report/format-number.ts';
import { type Examination, examine } from '../run/examine.ts';
import { planRun } from '../run/plan.ts';
import { preview } from '../run/preview.ts';
import { findTarget } from '../run/target.ts';
import { findSettingsFile } from '../settings/find-file.ts';
import { parseOptions } from '../settings/options.ts';
import { resolveSettings } from '../settings/resolve.ts';
import { RUN_OPTIONS } from '../settings/run-options.ts';
import { VERSION } from '../version.ts';
import { sizeText } from './cache.ts';
import { type CommandHelp, formatHelp } from './help.ts';
import { previewText } from './preview-text.ts';

const OPTIONS = RUN_OPTIONS.filter(({ name }) =>
  ['function', 'file', 'package', 'all', 'config', 'no-config'].includes(name),
);

export const HELP: CommandHelp = {
  usage: 'lprof doctor [options] [SCRIPT]',
  takes: 'program',
  about: `Shows what lprof finds here: versions, what this Node can do, how good the clock is, settings, the cache, and what
lprof run would measure. Runs nothing of yours.`,
  options: OPTIONS,
  examples: [
    ['lprof doctor', 'this machine and this project'],
    ['lprof doctor script.ts', 'and what a run of that script would measure'],
  ],
};

/** `lprof doctor`: looks at what a run depends on. @throws LprofError */
export function doctor(args: readonly string[], cwd: string): number {
  const { rest, ...line } = parseOptions(args, OPTIONS, 'doctor');
  if (line.switches.has('help')) {
    process.stdout.write(formatHelp(HELP));
    return 0;
  }
  const settings = resolveSettings(line, cwd, process.env);
  const target = rest.length === 0 ? undefined : findTarget({ rest, cwd });
  const plan = planRun(target, settings, cwd);
  const file = line.switches.has('no-config') ? undefined : findSettingsFile(cwd);
  const facts = [
    ...machine(examine()),
    ['Settings', file === undefined ? 'none (lprof init writes a file)' : relative(cwd, file)],
    ['Project', plan.root],
    ['TypeScript', typescript(plan.root)],
  ] as const;
  const width = Math.max(...facts.map(([name]) => name.length));
  process.stdout.write(facts.map(([name, text]) => ` ${name.padEnd(width)}  ${text}\n`).join(''));
  const found = preview(plan, target?.kind === 'script' ? target.entry : undefined);
  process.stdout.write(`\n${previewText(found, plan.shown, plan.root, 20)}`);
  return 0;
}

function machine({ node, platform, processors, hooks, clock, readNs, cache }: Examination): [string, string][] {
  return [
    ['lprof', VERSION],
    ['Node', `${node} on ${platform}, ${formatCount(processors)} ${processors === 1 ? 'processor' : 'processors'}`],
    ['Hooks', hooks === 'synchronous' ? 'synchronous: every module is seen' : ASYNCHRONOUS],
    ['Clock', clockText(clock, readNs)],
    ['Cache', `${cache.folder}, ${cache.writable ? sizeText(cache) : 'not writable: every run instruments anew'}`],
  ];
}

const ASYNCHRONOUS =
  'asynchronous: what a required ES module imports is not seen (Node 22.22.3, 24.11.1 or 26 sees it)';

function clockText({ kind, worstGapNs, gapShare, probeNs }: Examination['clock'], readNs: number): string {
  const exact = `exact ${formatRound(readNs)} a probe`;
  if (kind === 'exact') return `${exact} (the shared clock needs a second processor)`;
  const gaps = `longest gap ${formatRound(worstGapNs)}, ${formatShare(gapShare) || '0'} % of its time in gaps`;
  return `shared ${formatRound(probeNs)} a probe, ${gaps}; ${exact}`;
}

function typescript(root: string): string {
  const options = Object.entries(compilerOptions(`${root}/index.ts`));
  return options.length === 0
    ? 'no tsconfig.json'
    : options
        .map(([name, value]) => `${name}: ${typeof value === 'object' ? JSON.stringify(value) : value}`)
        .join(', ');
}
