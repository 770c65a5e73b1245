import type { Selection } from '../profile/types.ts';
import type { RawThread } from '../runtime/types.ts';

/** What each thread leaves in the run's folder as `thread-<pid>-<threadId>-<start>.json`. */
export interface ThreadReport extends RawThread {
  version: 1;
  pid: number;
  ppid: number;
  threadId: number;
  node: string;
  platform: string;
  cpus: number;
  gcNs: number;
  /** False in a periodic snapshot, true in the report that is written at the end. */
  complete: boolean;
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
  /** Processes that the program starts with the preload belong to the run: the settings stay in their environment. */
  join?: boolean;
  /** What the user gave with `-e`; Node got it instrumented. */
  code?: string;
  /** What the program needs to save the profile itself, should the process that does so be killed. */
  saver?: Saver;
}

/** The process that gathers and saves, and what it would save. */
export interface Saver {
  pid: number;
  argv: string[];
  cwd: string;
  /** Where the user wants the profile. */
  output?: string;
  selection: Selection;
}
