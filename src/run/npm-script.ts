import { type ChildInput, type ProgramResult, runChild } from './child.ts';
import { forwardToGroup } from './forward-to-group.ts';
import { left } from './joining.ts';
import { withNodeOptions } from './node-options.ts';
import { npmCommand } from './package-manager.ts';

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
  return runChild(
    { command, args, shell: process.platform === 'win32' },
    {
      ...input,
      env: withNodeOptions(left(env), nodeOptions),
    },
    forwardToGroup,
  );
}
