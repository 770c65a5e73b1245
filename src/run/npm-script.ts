import { type ChildInput, LOADING, type ProgramResult, runChild } from './child.ts';
import { forwardToGroup } from './forward-to-group.ts';
import { withNodeOptions } from './node-options.ts';
import { npmCommand } from './package-manager.ts';
import type { ThreadReport } from './raw.ts';

/** A script of package.json to run under the profiler. */
export interface NpmScriptInput extends ChildInput {
  script: string;
  args: readonly string[];
  /** Options for every Node below it. */
  nodeOptions?: readonly string[];
  cwd: string;
}

/**
 * Runs a script of package.json with the project's package manager, and the profiler in every Node process below it.
 * @throws LprofError when there is no such script or the package manager cannot be started
 */
export async function runNpmScript(input: NpmScriptInput): Promise<ProgramResult> {
  const { nodeOptions = [], env = process.env } = input;
  const [command, args] = npmCommand(input.script, input.args, input.cwd);
  const result = await runChild(
    { command, args, shell: process.platform === 'win32' },
    {
      ...input,
      settings: { ...input.settings, join: true },
      env: withNodeOptions(env, [...LOADING, ...nodeOptions]),
    },
    forwardToGroup,
  );
  return { ...result, threads: withoutOthers(result.threads) };
}

/** Tools that ran nothing of the user's are no part of the profile, unless there is nothing else. */
function withoutOthers(threads: ThreadReport[]): ThreadReport[] {
  const measured = new Set(threads.filter(({ files }) => files.length > 0).map(({ pid }) => pid));
  return measured.size === 0 ? threads : threads.filter(({ pid }) => measured.has(pid));
}
