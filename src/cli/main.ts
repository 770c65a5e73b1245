import { EXIT_USAGE, LprofError } from '../errors.ts';
import { nearest } from '../nearest.ts';
import { harmlessLines } from '../report/harmless.ts';
import { VERSION } from '../version.ts';
import { MAIN_HELP } from './help.ts';

type Command = (args: readonly string[], cwd: string) => number | NodeJS.Signals | Promise<number | NodeJS.Signals>;

/** Each loads only what it needs: the program waits for it. */
const COMMANDS: Readonly<Record<string, () => Command>> = {
  run: () => (require('./run.js') as typeof import('./run.ts')).run,
  view: () => (require('./view.js') as typeof import('./view.ts')).view,
  merge: () => (require('./merge.js') as typeof import('./merge.ts')).merge,
  diff: () => (require('./diff.js') as typeof import('./diff.ts')).diff,
  list: () => (require('./list.js') as typeof import('./list.ts')).list,
  functions: () => (require('./functions.js') as typeof import('./functions.ts')).functions,
  callers: () => (require('./callers.js') as typeof import('./callers.ts')).callers,
  callees: () => (require('./callees.js') as typeof import('./callees.ts')).callees,
  html: () => (require('./html.js') as typeof import('./html.ts')).html,
  export: () => (require('./export.js') as typeof import('./export.ts')).exportProfile,
  init: () => (require('./init.js') as typeof import('./init.ts')).init,
  doctor: () => (require('./doctor.js') as typeof import('./doctor.ts')).doctor,
  cache: () => (require('./cache.js') as typeof import('./cache.ts')).cache,
  completion: () => (require('./completion.js') as typeof import('./completion.ts')).completion,
};

/** Runs a command and ends the process with its exit code. */
export async function main(args: readonly string[]): Promise<void> {
  // A reader that has seen enough (`| head`) is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  try {
    end(await dispatch(args));
  } catch (error) {
    if (!(error instanceof LprofError)) throw error;
    const text = `lprof: ${error.message}${error.hint === undefined ? '' : `\n  ${error.hint}`}`;
    process.stderr.write(`${harmlessLines(text)}\n`);
    process.exitCode = EXIT_USAGE;
  }
}

async function dispatch(args: readonly string[]): Promise<number | NodeJS.Signals> {
  const [name, ...rest] = args;
  if (name === 'help' && rest.length > 0) return dispatch([rest[0], '--help']);
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(MAIN_HELP);
    return name === undefined ? EXIT_USAGE : 0;
  }
  if (name === '--version' || name === '-v') {
    process.stdout.write(`${VERSION}\n`);
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) throw unknownCommand(name);
  return command()(rest, process.cwd());
}

function unknownCommand(name: string): LprofError {
  const [near] = nearest(name, Object.keys(COMMANDS), 1);
  if (near !== undefined) return new LprofError(`unknown command '${name}'; did you mean ${near}?`, 'See lprof --help');
  const script = /\.[cm]?[jt]sx?$/.test(name) ? `To profile a script: lprof run ${name}` : 'See lprof --help';
  return new LprofError(`unknown command '${name}'`, script);
}

/** Ends as the program did: with its exit code, or of its signal. */
function end(result: number | NodeJS.Signals): void {
  if (typeof result === 'number') {
    process.exitCode = result;
    return;
  }
  const die = () => process.kill(process.pid, result);
  // The report must be out before the signal takes effect.
  if (process.stdout.writableLength > 0) process.stdout.once('drain', die);
  else die();
}
