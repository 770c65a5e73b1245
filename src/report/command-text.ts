import { harmless } from './harmless.ts';

/** A command as one could type it, harmless. */
export function commandText(argv: readonly string[]): string {
  return argv.map(harmless).map(quote).join(' ') || '(unknown)';
}

/** An argument of a shell, in quotes where it needs them. */
export function quote(argument: string): string {
  return argument === '' || /[\s'"`$\\*?<>|&;()[\]{}!#~]/.test(argument)
    ? `'${argument.replaceAll("'", "'\\''")}'`
    : argument;
}

/** What to call a saved profile in a command: the last run has a short name. */
export function profileName(savedAs: string): string {
  return /^\.lprof[\\/]/.test(savedAs) ? '@1' : savedAs;
}
