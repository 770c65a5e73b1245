import { LprofError } from '../errors.ts';
import { cacheFolder } from '../loader/cache/cache-folder.ts';
import { type CacheSize, cacheSize, clearCache } from '../run/trim-cache.ts';
import { parseOptions } from '../settings/options.ts';
import { type CommandHelp, formatHelp } from './help.ts';

export const HELP: CommandHelp = {
  usage: 'lprof cache [clear]',
  takes: ['clear'],
  about: `Shows where transformed files are kept between runs and how much they take, or removes them. The cache bounds itself to
300 MB; LPROF_CACHE_DIR moves it, lprof run --no-cache does without it.`,
  options: [],
  examples: [
    ['lprof cache', 'place and size'],
    ['lprof cache clear', 'start anew'],
  ],
};

/** `lprof cache`: shows or clears the cache. @throws LprofError */
export function cache(args: readonly string[]): number {
  const { switches, rest } = parseOptions(args, [], 'cache');
  if (switches.has('help')) {
    process.stdout.write(formatHelp(HELP));
    return 0;
  }
  const folder = cacheFolder();
  if (rest.length > 1 || (rest.length === 1 && rest[0] !== 'clear')) {
    throw new LprofError(`unknown argument '${rest.join(' ')}'`, 'Usage: lprof cache [clear]');
  }
  if (rest[0] === 'clear') process.stdout.write(`${folder}: removed ${sizeText(clearCache(folder))}\n`);
  else process.stdout.write(`${folder}: ${sizeText(cacheSize(folder))}\n`);
  return 0;
}

/** `12 files, 3.4 MB` */
export function sizeText({ files, bytes }: CacheSize): string {
  return `${files} ${files === 1 ? 'file' : 'files'}, ${(bytes / 1e6).toFixed(1)} MB`;
}
