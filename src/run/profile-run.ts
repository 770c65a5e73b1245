import type { Profile } from '../profile/types.ts';
import type { ClockChoice } from '../runtime/index.ts';
import type { Settings } from '../settings/resolve.ts';
import type { ProgramResult } from './child.ts';
import { runNpmScript } from './npm-script.ts';
import { planRun } from './plan.ts';
import { runProgram } from './program.ts';
import type { RunSettings } from './raw.ts';
import type { Target } from './target.ts';

/** A run that has ended. */
export interface FinishedRun {
  profile: Profile;
  result: ProgramResult;
  /** What was asked for, as the program was told. */
  settings: Pick<RunSettings, 'root' | 'selection'>;
}

/** Runs a program as the settings say and builds its profile. @throws LprofError when it cannot be started */
export async function profileRun(target: Target, options: Settings, cwd: string): Promise<FinishedRun> {
  const { shown, ...plan } = planRun(target, options, cwd);
  const record = { cwd, argv: target.argv, root: plan.root, selection: shown };
  const running = start(target, {
    record,
    args: target.args,
    cwd,
    nodeOptions: nodeOptions(options),
    settings: {
      ...plan,
      clock: (options.one('clock') ?? 'auto') as ClockChoice,
      cache: !options.switches.has('no-cache'),
      children: !options.switches.has('no-children'),
    },
  });
  const { assembleProfile } = require('./assemble.js') as typeof import('./assemble.ts');
  const result = await running;
  const exit = { code: result.code, signal: result.signal };
  const profile = assembleProfile(record, result, exit, target.kind === 'code' ? target : undefined);
  return { profile, result, settings: plan };
}

type Common = Omit<Parameters<typeof runNpmScript>[0], 'script'>;

function start(target: Target, common: Common): Promise<ProgramResult> {
  if (target.kind === 'npm') return runNpmScript({ ...common, script: target.script });
  if (target.kind === 'code') {
    const { runCode } = require('./code.js') as typeof import('./code.ts');
    return runCode({ ...common, path: target.path, from: target.from, code: target.code });
  }
  return runProgram({ ...common, script: target.script });
}

/** Node requires before it imports, whatever the order is. */
function nodeOptions({ values }: Settings): string[] {
  const list = (name: string) => values.get(name) ?? [];
  return [
    ...list('node-option'),
    ...list('require').flatMap((module) => ['--require', module]),
    ...list('import').flatMap((module) => ['--import', module]),
  ];
}
