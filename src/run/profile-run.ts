import type { Profile, Run } from '../profile/types.ts';
import type { ClockChoice } from '../runtime/index.ts';
import type { Settings } from '../settings/resolve.ts';
import type { ProgramResult, Running } from './child.ts';
import type { Gathered } from './gather.ts';
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
  /** Whether it was ended by `interrupt`. */
  interrupted: boolean;
}

/** A run that goes on. */
export interface RunningProgram {
  /** The profile of what was gathered up to a second ago; undefined as long as nothing was. */
  snapshot(): Profile | undefined;
  /** Ends the program as Ctrl-C does, and for good if it is still there some seconds later. */
  interrupt(): void;
}

/**
 * Runs a program as the settings say and builds its profile.
 * @param attend called when it has been started; what it returns is called when it has ended
 * @throws LprofError when it cannot be started
 */
export async function profileRun(
  target: Target,
  options: Settings,
  cwd: string,
  attend?: (program: RunningProgram) => () => void,
): Promise<FinishedRun> {
  const { shown, ...plan } = planRun(target, options, cwd);
  const record = { cwd, argv: target.argv, root: plan.root, selection: shown, output: options.one('output') };
  let interrupted = false;
  const build = (gathered: Gathered, exit: Run['exit']): Profile => {
    const { assembleProfile } = require('./assemble.js') as typeof import('./assemble.ts');
    return assembleProfile(record, gathered, exit, target.kind === 'code' ? target : undefined);
  };
  const attended = ({ gather, interrupt }: Running): RunningProgram => ({
    snapshot() {
      const gathered = gather();
      const measured = gathered.threads.some(({ files }) => files.length > 0);
      return measured ? build(gathered, { code: null, signal: null }) : undefined;
    },
    interrupt() {
      interrupted = true;
      interrupt();
    },
  });
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
    attend: attend && ((running) => attend(attended(running))),
  });
  // Loaded while the program starts.
  require('./assemble.js');
  const result = await running;
  const profile = build(result, { code: result.code, signal: result.signal });
  return { profile, result, settings: plan, interrupted };
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
