import { join } from 'node:path';
import { inOneText, withFront, withoutFront } from './node-options.ts';

/** What a Node needs in `NODE_OPTIONS` to join the run that `LPROF_RUN` describes. */
const JOINING = inOneText(['--require', join(__dirname, '..', 'loader', 'join.js')]);

/** The two variables of an environment that bring a process into a run. */
export interface Joining {
  LPROF_RUN?: string;
  NODE_OPTIONS?: string;
}

/** An environment whose Node processes join the run. @param settings as JSON */
export function joined<T extends Joining>(env: T, settings: string): T {
  return { ...env, LPROF_RUN: settings, NODE_OPTIONS: withFront(JOINING, left(env).NODE_OPTIONS) };
}

/** An environment as it was before `joined`. */
export function left<T extends Joining>(env: T): T {
  const { LPROF_RUN, ...others } = env;
  if (!env.NODE_OPTIONS?.includes(JOINING)) return others as T;
  const { NODE_OPTIONS, ...rest } = others;
  const before = withoutFront(JOINING, env.NODE_OPTIONS);
  return (before === undefined ? rest : { ...others, NODE_OPTIONS: before }) as T;
}

/** The same for an environment as Node hands it to the system: `NAME=value` each. */
export function joinedPairs(pairs: readonly string[], settings: string): string[] {
  const name = 'NODE_OPTIONS=';
  const at = pairs.findIndex((pair) => pair.startsWith(name));
  const before: Joining = at < 0 ? {} : { NODE_OPTIONS: pairs[at].slice(name.length) };
  const { NODE_OPTIONS, LPROF_RUN } = joined(before, settings);
  const options = name + NODE_OPTIONS;
  return [...(at < 0 ? [...pairs, options] : pairs.with(at, options)), `LPROF_RUN=${LPROF_RUN}`];
}

/** Takes both out of the environment of this very process. */
export function leaveEnvironment(env: NodeJS.ProcessEnv): void {
  const { NODE_OPTIONS } = left({ NODE_OPTIONS: env.NODE_OPTIONS });
  delete env.LPROF_RUN;
  if (NODE_OPTIONS === undefined) delete env.NODE_OPTIONS;
  else if (NODE_OPTIONS !== env.NODE_OPTIONS) env.NODE_OPTIONS = NODE_OPTIONS;
}
