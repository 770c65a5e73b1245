import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { plainBuild } from './folders.ts';
import type { Program } from './programs.ts';

/** For each program why a Node cannot parse it; undefined where it can. */
export function syntaxErrors(node: string, programs: readonly Program[]): (string | undefined)[] {
  const texts = programs.map((program) => {
    try {
      const { code, format } = plainBuild(program.path, program.text, program.kind);
      return [program.kind === 'script' ? 'script' : format, code];
    } catch (error) {
      // Not even Babel can: let Node say so.
      return [program.kind, (error as Error).message];
    }
  });
  const { stdout, stderr, status } = spawnSync(
    node,
    ['--experimental-vm-modules', '--no-warnings', path.join(__dirname, 'parse.cjs')],
    { input: JSON.stringify(texts), encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  if (status !== 0) throw new Error(`${node} cannot parse the corpus: ${stderr}`);
  return (JSON.parse(stdout) as (string | null)[]).map((message) => message ?? undefined);
}
