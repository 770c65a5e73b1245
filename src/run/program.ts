import { extname, resolve } from 'node:path';
import { type ChildInput, LOADING, type ProgramResult, runChild } from './child.ts';
import { findScript } from './find-script.ts';
import { forwardSignals } from './forward-signals.ts';

export type { ProgramResult } from './child.ts';

/** A script to run under the profiler. */
export interface ProgramInput extends ChildInput {
  /** As the user typed it. */
  script: string;
  args: readonly string[];
  /** Options for Node itself, before the script. */
  nodeOptions?: readonly string[];
  /** The Node to run. @default the one that runs this */
  node?: string;
}

/**
 * Runs a script with the profiler inside and waits for its end. Signals that reach this process meanwhile are the
 * program's: they are passed on, and this process goes on to report.
 * @throws LprofError when the script does not exist or Node cannot be started
 */
export async function runProgram(input: ProgramInput): Promise<ProgramResult> {
  const { nodeOptions = [], args, node = process.execPath } = input;
  const script = scriptArgument(input.script, input.cwd ?? process.cwd());
  const command = { command: node, args: [...LOADING, ...nodeOptions, script, ...args] };
  return runChild(command, { ...input, settings: { ...input.settings, direct: true } }, forwardSignals);
}

/** What Node gets as the script: as the user typed it where Node can find it, so that `process.argv` is the same. */
function scriptArgument(script: string, cwd: string): string {
  const found = findScript(script, cwd);
  const typed = resolve(cwd, script);
  const native = found === typed || ['.js', '.json', '.node'].includes(extname(found));
  if (!native) return found;
  return script.startsWith('-') ? typed : script;
}
