import { compareFiles, compareFunctions } from '../profile/identity.ts';
import type { LineCall, Profile, ProfileFile, ProfileFunction, ProfileLine } from '../profile/types.ts';

/** A function with the file that it stands in. */
export interface FunctionEntry {
  file: ProfileFile;
  fn: ProfileFunction;
}

/** The calls of a function from one line of another, or of itself. */
export interface CallSite {
  caller: FunctionEntry;
  line: ProfileLine;
  callee: FunctionEntry;
  call: LineCall;
}

/** All functions of a profile, in the order of the files. */
export function collectFunctions({ files }: Profile): FunctionEntry[] {
  return [...files]
    .sort(compareFiles)
    .flatMap((file) => [...file.functions].sort(compareFunctions).map((fn) => ({ file, fn })));
}

/** The function that a line's call means; undefined when the profile has none at these indexes. */
export function calleeOf({ files }: Profile, call: LineCall): FunctionEntry | undefined {
  const file = files[call.file];
  const fn = file?.functions[call.function];
  return fn === undefined ? undefined : { file: file!, fn };
}

/** All calls between the functions of a profile, line by line in the order of the files. */
export function collectCalls(profile: Profile): CallSite[] {
  return collectFunctions(profile).flatMap((caller) =>
    caller.fn.lines.flatMap((line) =>
      (line.calls ?? []).flatMap((call) => {
        const callee = calleeOf(profile, call);
        return callee === undefined ? [] : [{ caller, line, callee, call }];
      }),
    ),
  );
}

/** Whether the profile says of any line what it called. */
export function hasCalls({ files }: Profile): boolean {
  return files.some(({ functions }) => functions.some(({ lines }) => lines.some(({ calls }) => calls !== undefined)));
}

/** What calls of a function are not accounted for by any line: those from code outside, that was not measured. */
export function callsFromOutside(fn: ProfileFunction, sites: readonly CallSite[]): Omit<LineCall, 'file' | 'function'> {
  const rest = (field: 'calls' | 'timeNs' | 'selfNs') =>
    Math.max(
      0,
      sites.reduce((left, { call }) => left - call[field], fn[field]),
    );
  return { calls: rest('calls'), timeNs: rest('timeNs'), selfNs: rest('selfNs') };
}
