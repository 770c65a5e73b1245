import { readFileSync, realpathSync } from 'node:fs';
import { codePath } from './code-path.ts';
import { findProgram } from './find-program.ts';
import { findScript } from './find-script.ts';

/** What a run starts. */
export type Target =
  | { kind: 'script'; argv: string[]; script: string; args: string[]; entry: string }
  | { kind: 'code'; argv: string[]; from: 'eval' | 'stdin'; code: string; args: string[]; path: string }
  | { kind: 'npm'; argv: string[]; script: string; args: string[] };

/** What the user typed: at most one of `npm` and `code`, and the arguments behind the options. */
export interface Typed {
  npm?: string;
  code?: string;
  rest: string[];
  cwd: string;
}

/**
 * What to start, and as what it shows in the profile.
 * @throws LprofError when there is no such script or command
 */
export function findTarget({ npm, code, rest, cwd }: Typed): Target {
  if (npm !== undefined) return { kind: 'npm', argv: ['--npm', npm, ...rest], script: npm, args: rest };
  if (code !== undefined) {
    return { kind: 'code', argv: ['-e', code, ...rest], from: 'eval', code, args: rest, path: codePath('eval', cwd) };
  }
  const [name, ...args] = rest;
  if (name === '-') {
    const text = readFileSync(0, 'utf8');
    return { kind: 'code', argv: rest, from: 'stdin', code: text, args, path: codePath('stdin', cwd) };
  }
  const script = findProgram(name, cwd);
  return { kind: 'script', argv: rest, script, args, entry: realpathSync(findScript(script, cwd)) };
}
