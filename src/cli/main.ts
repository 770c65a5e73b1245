import { EXIT_USAGE, LprofError } from '../errors.ts';
import { nearest } from '../nearest.ts';
import { VERSION } from '../version.ts';
import { cache } from './cache.ts';
import { doctor } from './doctor.ts';
import { MAIN_HELP } from './help.ts';
import { html } from './html.ts';
import { init } from './init.ts';
import { run } from './run.ts';
import { view } from './view.ts';

type Command = (args: readonly string[], cwd: string) => number | NodeJS.Signals | Promise<number | NodeJS.Signals>;

const COMMANDS: Readonly<Record<string, Command>> = { run, view, html, init, doctor, cache };

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
    process.stderr.write(`lprof: ${error.message}\n${error.hint === undefined ? '' : `  ${error.hint}\n`}`);
    process.exitCode = EXIT_USAGE;
  }
}

async function dispatch(args: readonly string[]): Promise<number | NodeJS.Signals> {
  const [name, ...rest] = args;
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
  return command(rest, process.cwd());
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
