import type { LineCall, Profile, ProfileFile, ProfileFunction, ProfileLine } from '../../src/profile/types.ts';

/** A generator of numbers that depend on the seed only; Mulberry32. */
export function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

/** A valid profile out of few paths, functions and lines, so that two of them overlap in part. */
export function randomProfile(random: (below: number) => number): Profile {
  const list = <T>(most: number, make: (index: number) => T) =>
    Array.from({ length: random(most + 1) }, (_, i) => make(i));
  const ns = () => random(1_000_000_000);
  const line = (number: number): ProfileLine => ({
    line: number,
    hits: random(1000),
    timeNs: ns(),
    selfNs: ns(),
    awaitNs: random(3) === 0 ? ns() : 0,
    ...(random(3) === 0 ? { endLine: number + random(3) } : {}),
    ...(random(4) === 0 ? { continues: Math.max(1, number - 1) } : {}),
  });
  const fn = (index: number): ProfileFunction => ({
    name: `f${random(2)}`,
    kind: random(2) === 0 ? 'function' : 'arrow',
    line: index * 10 + 1,
    column: 0,
    endLine: index * 10 + 9,
    calls: random(100),
    ...(random(2) === 0 ? { primitiveCalls: random(100) } : {}),
    timeNs: ns(),
    selfNs: ns(),
    awaitNs: ns(),
    maxDepth: random(5),
    lines: list(4, (i) => line(index * 10 + i + 1)),
  });
  const file = (index: number): ProfileFile => {
    const version = random(2);
    return {
      path: `src/${index}.ts`,
      sha256: `${index}${version}`,
      ...(random(2) === 0 ? { source: `file ${index} in version ${version}` } : {}),
      functions: list(3, fn),
    };
  };
  const text = (...choices: string[]) => choices[random(choices.length)]!;
  const files = list(3, file);
  for (const each of files.flatMap(({ functions }) => functions).flatMap(({ lines }) => lines)) {
    const calls = list(3, (): LineCall | undefined => {
      const at = random(files.length);
      const callee = random(3);
      if (files[at]!.functions[callee] === undefined) return undefined;
      return { file: at, function: callee, calls: random(1000), timeNs: random(3), selfNs: ns() };
    }).filter((call) => call !== undefined);
    if (calls.length > 0) each.calls = calls;
  }
  return {
    $schema: 'lprof-profile',
    version: 1,
    creator: text('lprof 0.1.0', 'lprof 0.2.0'),
    ...(random(2) === 0 ? { label: text('a', 'b') } : {}),
    run: {
      argv: [text('a.ts', 'b.ts')],
      root: text('/a', '/b'),
      node: '20.20.2',
      platform: 'linux-x64',
      cpus: 1 + random(8),
      startedAt: `2026-01-0${1 + random(3)}T00:00:00.000Z`,
      wallNs: ns(),
      exit: { code: random(3), signal: null },
      complete: random(3) > 0,
      clock: {
        kind: random(2) === 0 ? 'shared' : 'exact',
        resolutionNs: random(1000),
        probeNs: random(60),
        worstGapNs: ns(),
        gapShare: random(100) / 100,
      },
      selection: {
        rule: (['patterns', 'marked', 'all'] as const)[random(3)]!,
        patterns: list(2, () => text('x', 'y', 'z')),
      },
      threads: list(3, (threadId) => ({
        pid: random(3),
        threadId,
        parent: null,
        wallNs: ns(),
        outsideNs: ns(),
        gcNs: 0,
      })),
      ...(random(2) === 0 ? { warnings: list(2, () => text('one', 'two', 'three')) } : {}),
    },
    files,
  } as Profile;
}
