/** Who has the events: the main thread, a worker thread, or a process that the program starts. */
export type Place = 'main' | 'worker' | 'child';

/** A way of ending, as `programs/program.cjs` names it, and what is done from outside. */
export interface Way {
  name: string;
  /** The name in the program. @default the same */
  way?: string;
  /** @default 'program.cjs' */
  entry?: string;
  nodeOptions?: string[];
  /** Sent when the events have begun. */
  signal?: NodeJS.Signals;
  /** @default 'program' */
  to?: 'program' | 'lprof' | 'group';
  /** How long after; milliseconds. @default 300 */
  after?: number;
  /** Nothing can be written in the end: what was executed in the last second may be missing. */
  sudden?: boolean;
  /** Major version of Node from which on there is such an end. */
  since?: number;
  skip?: readonly Place[];
}

const main = (name: string, more: Partial<Way> = {}): Way => ({ name, ...more });

/** Ends of the program and of child processes; `main` is the process that has the events. */
export const PROCESS_WAYS: readonly Way[] = [
  main('natural end'),
  main('process.exit'),
  main('process.exit in an exit listener'),
  main('process.exit in finally'),
  main('process.reallyExit'),
  main('uncaught error'),
  main('unhandled rejection'),
  main('pending top-level await', { way: 'natural end', entry: 'pending.mjs' }),
  main('process.abort'),
  main('replaced by execve', { since: 24 }),
  main('SIGTERM to itself'),
  ...(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const).map((signal) =>
    main(`${signal}, idle`, { way: 'idle', signal }),
  ),
  main('SIGINT, own handler', { way: 'own handler', signal: 'SIGINT' }),
  main('SIGINT to lprof, idle', { way: 'idle', signal: 'SIGINT', to: 'lprof', skip: ['child'] }),
  main('SIGINT to lprof, busy', { way: 'busy', signal: 'SIGINT', to: 'lprof', skip: ['child'] }),
  main('SIGINT to both (Ctrl-C), busy', { way: 'busy', signal: 'SIGINT', to: 'group', skip: ['child'] }),
  main('lprof killed, then SIGTERM', { way: 'lprof killed', skip: ['child'] }),
  main('SIGKILL, idle', { way: 'idle', signal: 'SIGKILL', after: 1500, sudden: true }),
  main('SIGKILL, busy', { way: 'busy', signal: 'SIGKILL', after: 1500, sudden: true }),
  main('crash (SIGSEGV), busy', { way: 'busy', signal: 'SIGSEGV', after: 1500, sudden: true }),
  main('out of memory', { nodeOptions: ['--max-old-space-size=50'], sudden: true }),
];

/** What becomes of a worker thread that has the events. */
export const WORKER_WAYS: readonly Way[] = [
  main('natural end'),
  main('process.exit'),
  main('process.exit in an exit listener'),
  main('process.exit in finally'),
  main('uncaught error'),
  main('unhandled rejection'),
  main('terminate(), idle'),
  main('terminate(), busy'),
  main('terminate(), started by a worker', { way: 'nested' }),
  main('main: process.exit, worker idle'),
  main('main: process.exit, worker busy'),
  main('main: natural end, worker unref()d'),
  main('main: uncaught error'),
  main('main: process.abort'),
  main('SIGTERM, idle', { way: 'idle', signal: 'SIGTERM' }),
  main('SIGTERM, busy', { way: 'busy', signal: 'SIGTERM' }),
  main('SIGTERM to lprof, main waits for it', {
    way: 'main waits for it',
    signal: 'SIGTERM',
    to: 'lprof',
  }),
  main('SIGKILL, busy', { way: 'busy', signal: 'SIGKILL', after: 1500, sudden: true }),
  main('SIGKILL, main waits for it', { way: 'main waits for it', signal: 'SIGKILL', after: 1500, sudden: true }),
  main('out of memory (resourceLimits)', { way: 'out of memory' }),
  main('env: {}'),
  main('execArgv: []'),
  main('env: {}, execArgv: []'),
  main('eval: true'),
];
