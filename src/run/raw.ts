import type { Run } from '../profile/types.ts';
import type { RawThread } from '../runtime/types.ts';

/** What each thread leaves in the run's folder as `thread-<pid>-<threadId>-<start>.json`. */
export interface ThreadReport extends RawThread {
  version: 1;
  pid: number;
  threadId: number;
  /** The thread that started this one or its process, as `pid:threadId`; null for the first. */
  parent: string | null;
  /** What runs, as in `process.argv` without Node itself: the script's path and its arguments. */
  argv: string[];
  node: string;
  platform: string;
  cpus: number;
  gcNs: number;
  /** False in a periodic snapshot, true in the report that is written at the end. */
  complete: boolean;
  /** How the process ended, in the last report of its main thread. */
  exit?: Run['exit'];
  /** The process went on when the program had ended. */
  running?: true;
  warnings: string[];
}

/** What the parent tells the program about its run, as JSON in the environment variable `LPROF_RUN`. */
export interface RunSettings {
  /** Folder for thread reports and warnings; private to this run. */
  dir: string;
  /** Project root: own code is below it and not in `node_modules`. */
  root: string;
  /** Real paths of further folders whose code is own: the package of an entry that is in `node_modules` itself. */
  ownFolders: string[];
  clock: 'shared' | 'exact' | 'auto';
  selection: { rule: 'patterns' | 'marked' | 'all'; functions: string[]; files: string[]; packages: string[] };
  /** False when every file is to be instrumented anew. */
  cache: boolean;
  /** Node processes that the program starts belong to the run. */
  children?: boolean;
  /** This process is the one that was asked for, not one below it or on the way to it. */
  direct?: true;
  /** The thread that started this one or its process, as `pid:threadId`. */
  parent?: string;
  /** What the user gave with `-e`; Node got it instrumented. */
  code?: string;
}
