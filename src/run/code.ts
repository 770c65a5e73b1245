import { createCandidate } from '../loader/candidate.ts';
import { type Compiled, compile } from '../loader/compile.ts';
import type { Format } from '../loader/module-format.ts';
import { chooseClock } from '../runtime/clock.ts';
import { type ChildInput, LOADING, type ProgramResult, runChild } from './child.ts';
import { forwardSignals } from './forward-signals.ts';
import type { RunSettings } from './raw.ts';

/** Code that is no file: from `-e` or from standard input. */
export interface CodeInput extends ChildInput {
  from: 'eval' | 'stdin';
  code: string;
  /** As `codePath` gives it. */
  path: string;
  args: readonly string[];
  nodeOptions?: readonly string[];
  /** The Node to run. @default the one that runs this */
  node?: string;
}

/**
 * Runs code as `node -e` or `node -` does, under the profiler. No module hook sees such code, so it is instrumented here
 * and handed to Node in the same way; what it loads is seen by the preload as ever.
 * @throws LprofError when Node cannot be started
 */
export async function runCode(input: CodeInput): Promise<ProgramResult> {
  const { from, code, args, nodeOptions = [], node = process.execPath } = input;
  const compiled = instrument(input, nodeOptions);
  const text = compiled === undefined ? code : runnable(compiled, code);
  const options = [...LOADING, ...nodeOptions];
  const hidden = from === 'eval' && text !== code ? { code } : {};
  const settings: CodeInput['settings'] = { ...input.settings, ...hidden, direct: true };
  const result = await runChild(
    from === 'eval'
      ? { command: node, args: [...options, '-e', text, ...(args.length > 0 ? ['--', ...args] : [])] }
      : { command: node, args: [...options, '-', ...args], stdin: text },
    { ...input, settings },
    forwardSignals,
  );
  if (compiled?.lprof !== undefined) {
    const { seen, functions, warnings } = compiled.lprof;
    result.notes.files.set(input.path, { seen, instrumented: functions });
    result.notes.warnings.unshift(...warnings);
  }
  return result;
}

/**
 * JavaScript, else TypeScript; code that is neither goes to Node as it is, which says what is wrong.
 * Code that nothing asks to measure is left as it is, unless it holds types.
 */
function instrument(input: CodeInput, nodeOptions: readonly string[]): Compiled | undefined {
  const { path } = input;
  const settings: RunSettings = { ...input.settings, dir: '' };
  const candidate = createCandidate(settings);
  const select = candidate.byPath(path) ? candidate.choose(path, input.code) : undefined;
  const instrument = select && { root: settings.root, select, clock: chooseClock(settings.clock) };
  const request = { path, text: input.code, ext: '.js', format: givenFormat(nodeOptions) };
  const ways = [() => compile(request, instrument), () => compile({ ...request, ext: '.ts' }, instrument)];
  for (const way of ways) {
    try {
      const compiled = way();
      return compiled;
    } catch {}
  }
  return undefined;
}

function givenFormat(nodeOptions: readonly string[]): Format | undefined {
  const type = nodeOptions.map((option) => /^--input-type=(module|commonjs)/.exec(option)?.[1]).at(-1);
  return type as Format | undefined;
}

/** Node takes code for a module by the first error of its parser, and `await` between probes makes another one. */
function runnable({ code, format }: Compiled, text: string): string {
  if (code === undefined) return text;
  return format === 'module' ? code.replace(/^(?:#!.*\n)?/, '$&export {};') : code;
}
