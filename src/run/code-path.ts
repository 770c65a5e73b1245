import { realpathSync } from 'node:fs';
import { join } from 'node:path';
/** The path of code in profiles: the name that Node gives it, in the current folder. */
export function codePath(from: 'eval' | 'stdin' | 'worker eval', cwd: string): string {
  return join(realpathSync(cwd), `[${from}]`);
}

/** Whether a path in a profile is that of the code: it tells TypeScript by an extension. */
export function isCodePath(path: string, code: string): boolean {
  return path === code || path === `${code}.ts`;
}
