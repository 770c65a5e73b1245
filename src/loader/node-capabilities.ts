/** A Node release line and the first release on it that has a capability. */
type Since = readonly [major: number, minor: number, patch: number];

const SINCE = {
  /**
   * `module.registerHooks()` that is safe for CommonJS too; it exists from 22.15, but before these releases `require()`
   * in imported CommonJS bypasses the hooks or fails on a null source. https://github.com/nodejs/node/pull/59929
   */
  syncHooks: [
    [22, 22, 3],
    [24, 11, 1],
    [25, 1, 0],
    [26, 0, 0],
  ],
  /**
   * `Module#_compile(content, filename, format)`; before, the third parameter was a flag that loads the text as a
   * module. https://github.com/nodejs/node/pull/53619
   */
  compileFormat: [
    [20, 19, 0],
    [22, 12, 0],
    [23, 0, 0],
  ],
} as const satisfies Record<string, readonly Since[]>;

/** What the running Node can do that decides how files reach the plugin. */
export type Capabilities = { readonly [name in keyof typeof SINCE]: boolean };

/**
 * The capabilities of a Node version, by version and not by `typeof`: functions were there before they were safe.
 * @param version as `22.15.0`
 */
export function nodeCapabilities(version: string = process.versions.node): Capabilities {
  const found = version.split('.').map((part) => Number.parseInt(part, 10));
  return {
    syncHooks: reaches(found, SINCE.syncHooks),
    compileFormat: reaches(found, SINCE.compileFormat),
  };
}

/** Same release line: at least that release; lines above the last one listed have the capability. */
function reaches(version: number[], since: readonly Since[]): boolean {
  const line = since.find(([major]) => major === version[0]);
  if (line === undefined) return version[0] > since[since.length - 1][0];
  return version[1] > line[1] || (version[1] === line[1] && version[2] >= line[2]);
}
