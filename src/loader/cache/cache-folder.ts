import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where transformed files are kept between runs: the user's cache folder as the platform has it, or `LPROF_CACHE_DIR`.
 * https://specifications.freedesktop.org/basedir-spec/latest/
 */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env, platform: string = process.platform): string {
  if (env.LPROF_CACHE_DIR) return env.LPROF_CACHE_DIR;
  if (env.XDG_CACHE_HOME) return join(env.XDG_CACHE_HOME, 'lprof');
  if (platform === 'win32' && env.LOCALAPPDATA) return join(env.LOCALAPPDATA, 'lprof', 'Cache');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'lprof');
  return join(homedir(), '.cache', 'lprof');
}
