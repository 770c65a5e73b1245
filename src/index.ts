/** The public API of lprof. */
export { LprofError } from './errors.ts';
export { mergeProfiles } from './profile/merge.ts';
export { parseProfile, readProfile } from './profile/read.ts';
export type {
  Clock,
  FunctionKind,
  LineCall,
  Profile,
  ProfileFile,
  ProfileFunction,
  ProfileLine,
  Run,
  Selection,
  Thread,
} from './profile/types.ts';
export { formatProfile, writeProfile } from './profile/write.ts';
export { profile } from './profile-marker.ts';
export { Profiler, type ProfilerOptions } from './profiler.ts';
export type { SortKey, TextOptions, TimeUnit } from './report/options.ts';
export { renderText as formatReport } from './report/text.ts';
export type { ClockChoice } from './runtime/index.ts';
export type { Config } from './settings/run-options.ts';
