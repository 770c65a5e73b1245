import { describe, expect, it } from 'vitest';
import { apportion } from '../../src/profile/apportion.ts';
import { buildCallTree, type CallNode, type CallTree } from '../../src/profile/call-tree.ts';
import type { Profile } from '../../src/profile/types.ts';
import { fileOf, functionOf, profileOf } from '../report/fixture.ts';
import { randomCalls } from './random-calls.ts';
import { randomProfile, seeded } from './random-profile.ts';

const allNodes = ({ roots }: CallTree) => {
  const nodes: CallNode[] = [];
  for (const stack = [...roots]; stack.length > 0; ) {
    const node = stack.pop()!;
    nodes.push(node);
    stack.push(...node.children);
  }
  return nodes;
};

/** Checks that each line and each function of the profile is in the tree with exactly its figures. */
function expectSameSums(profile: Profile, tree: CallTree): void {
  const sums = new Map<string, number>();
  const add = (key: string, value: number) => sums.set(key, (sums.get(key) ?? 0) + value);
  for (const { file, function: fn, calls, lines } of allNodes(tree)) {
    add(`${file}:${fn} calls`, calls);
    for (const { line, hits, selfNs, awaitNs } of lines) {
      add(`${file}:${fn}:${line} hits`, hits);
      add(`${file}:${fn}:${line} self`, selfNs);
      add(`${file}:${fn}:${line} await`, awaitNs);
    }
  }
  profile.files.forEach(({ functions }, file) => {
    functions.forEach(({ calls, lines }, fn) => {
      const sum = (key: string) => sums.get(`${file}:${fn}${key}`) ?? 0;
      expect(sum(' calls')).toBe(calls);
      for (const { line, hits, selfNs, awaitNs } of lines)
        expect([sum(`:${line} hits`), sum(`:${line} self`), sum(`:${line} await`)]).toEqual([hits, selfNs, awaitNs]);
    });
  });
  for (const { totalNs, selfNs, lines, children } of allNodes(tree)) {
    expect(selfNs).toBe(lines.reduce((all, line) => all + line.selfNs, 0));
    expect(totalNs).toBe(children.reduce((all, child) => all + child.totalNs, selfNs));
  }
}

describe('buildCallTree', () => {
  it('is what happened, for programs whose functions do the same for every caller', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const { profile, truth } = randomCalls(seeded(seed));
      const tree = buildCallTree(profile);
      expectSameSums(profile, tree);
      const found = new Map<string, CallNode>();
      const perFile = profile.files[0]!.functions.length;
      const visit = (node: CallNode, above: string) => {
        const path = `${above}>${node.file * perFile + node.function}`;
        found.set(path, node);
        for (const child of node.children) visit(child, `${path} ${child.callLine}`);
      };
      for (const root of tree.roots) visit(root, '');
      expect([...found.keys()].sort(), `seed ${seed}`).toEqual([...truth.keys()].sort());
      for (const [path, { calls, selfNs }] of truth) {
        expect(found.get(path)!.calls, `calls of ${path}, seed ${seed}`).toBe(calls);
        // One nanosecond a line may go to another path.
        expect(Math.abs(found.get(path)!.selfNs - selfNs), `self of ${path}, seed ${seed}`).toBeLessThanOrEqual(3);
      }
    }
  });

  it('keeps every figure under recursion, and has no function twice on a path', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const { profile } = randomCalls(seeded(seed), 2 + (seed % 5));
      const tree = buildCallTree(profile);
      expectSameSums(profile, tree);
      const visit = (node: CallNode, above: string[]) => {
        const key = `${node.file}:${node.function}`;
        expect(above).not.toContain(key);
        for (const child of node.children) visit(child, [...above, key]);
      };
      for (const root of tree.roots) visit(root, []);
    }
  });

  it('keeps every figure within small limits, and says that it was cut', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const { profile } = randomCalls(seeded(seed), 6);
      const functions = profile.files.flatMap((file) => file.functions).length;
      const tree = buildCallTree(profile, { maxNodes: 3, maxDepth: 2 });
      expectSameSums(profile, tree);
      expect(allNodes(tree).length).toBeLessThanOrEqual(functions + 3);
      expect(tree.roots.flatMap((root) => root.children).flatMap((child) => child.children)).toEqual([]);
      if (allNodes(buildCallTree(profile)).length > functions + 3) expect(tree.cut).toBe(true);
    }
  });

  it('is flat for a profile without calls', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const profile = randomProfile(seeded(seed));
      for (const { lines } of profile.files.flatMap((file) => file.functions))
        for (const line of lines) delete line.calls;
      const tree = buildCallTree(profile);
      expectSameSums(profile, tree);
      expect(allNodes(tree)).toHaveLength(tree.roots.length);
    }
  });

  it('keeps every figure of profiles whose calls make no sense', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const random = seeded(seed);
      const profile = randomProfile(random);
      for (const line of profile.files.flatMap((file) => file.functions).flatMap((fn) => fn.lines)) {
        const calls = Array.from({ length: random(3) }, () => random(1_000_000));
        line.calls = calls.map((timeNs) => {
          const [file, fn] = [random(4), random(4)];
          return { file, function: fn, calls: random(3), timeNs, selfNs: random(1_000_000) };
        });
      }
      expectSameSums(profile, buildCallTree(profile));
    }
  });

  it('splits what is below a function by the time of its calls, and its own lines by their self', () => {
    const calls = (timeNs: number, selfNs: number) => [{ file: 0, function: 2, calls: 1, timeNs, selfNs }];
    const a = functionOf('a', { at: '1:0-3', calls: 1, on: { 2: [1, 900, 0, 0, { calls: calls(900, 100) }] } });
    const b = functionOf('b', { at: '4:0-6', calls: 1, on: { 5: [1, 400, 0, 0, { calls: calls(400, 200) }] } });
    const both = functionOf('both', {
      at: '7:0-9',
      calls: 2,
      timeNs: 1300,
      on: { 8: [2, 1300, 300, 0, { calls: [{ file: 0, function: 3, calls: 7, timeNs: 1000, selfNs: 1000 }] }] },
    });
    const leaf = functionOf('leaf', { at: '10:0-12', calls: 7, on: { 11: [7, 1000] } });
    const { roots } = buildCallTree(profileOf([fileOf('a.ts', '', [a, b, both, leaf])]));
    expect(roots.map(({ totalNs, children: [of] }) => [totalNs, of!.selfNs, of!.totalNs])).toEqual([
      [900, 100, 900],
      [400, 200, 400],
    ]);
  });

  it('shows what something else than its caller resumed as called from outside', () => {
    const calls = [{ file: 0, function: 1, calls: 1, timeNs: 300, selfNs: 300 }];
    const caller = functionOf('caller', { at: '1:0-3', calls: 1, on: { 2: [1, 300, 0, 0, { calls }] } });
    const later = functionOf('later', { at: '4:0-6', calls: 1, on: { 5: [1, 1000, 1000, 50] } });
    const { roots } = buildCallTree(profileOf([fileOf('a.ts', '', [caller, later])]));
    expect(roots.map((root) => [root.function, root.calls, root.totalNs])).toEqual([
      [1, 0, 700],
      [0, 1, 300],
    ]);
    expect(roots[1]!.children[0]).toMatchObject({ calls: 1, selfNs: 300, lines: [{ awaitNs: 50 }] });
  });

  it('bounds the tree of a program where everything calls everything, in a moment', () => {
    const count = 60;
    const functions = Array.from({ length: count }, (_, i) => {
      const calls = Array.from({ length: count }, (_, fn) => ({
        file: 0,
        function: fn,
        calls: 1,
        timeNs: 9,
        selfNs: 1,
      }));
      return functionOf(`f${i}`, {
        at: `${i + 1}:0-${i + 1}`,
        calls: count + (i === 0 ? 1 : 0),
        on: { [i + 1]: [count, 1000, 100, 0, { calls }] },
      });
    });
    const profile = profileOf([fileOf('a.ts', '', functions)]);
    const tree = buildCallTree(profile, { maxNodes: 5000 });
    expect(tree.cut).toBe(true);
    expect(allNodes(tree).length).toBeLessThanOrEqual(5000 + count);
    expectSameSums(profile, tree);
  });

  it('survives a chain of calls deeper than any stack', () => {
    const count = 20_000;
    const functions = Array.from({ length: count }, (_, i) => {
      const calls = i + 1 < count ? [{ file: 0, function: i + 1, calls: 1, timeNs: count - i, selfNs: 1 }] : [];
      return functionOf(`f${i}`, {
        at: `${i + 1}:0-${i + 1}`,
        calls: 1,
        on: { [i + 1]: [1, count - i, 1, 0, { calls }] },
      });
    });
    const tree = buildCallTree(profileOf([fileOf('a.ts', '', functions)]));
    expect(tree.roots.reduce((sum, root) => sum + root.totalNs, 0)).toBe(count);
  });
});

describe('apportion', () => {
  it('splits exactly, and no part is off by one or more', () => {
    const random = seeded(1);
    for (let i = 0; i < 2000; i++) {
      const weights = Array.from({ length: 1 + random(8) }, () => random(4) && random(1_000_000_000));
      const total = random(2) === 0 ? random(20) : random(1_000_000_000) * random(1_000_000);
      const parts = apportion(total, weights);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
      const all = weights.reduce((sum, weight) => sum + weight, 0);
      parts.forEach((part, at) => {
        if (all > 0) expect(Math.abs(part - (total * weights[at]!) / all)).toBeLessThan(1.01);
        if (all > 0 && weights[at] === 0) expect(part).toBe(0);
      });
    }
  });

  it('splits evenly without weights, and takes numbers as large as they get', () => {
    expect(apportion(5, [0, 0, 0])).toEqual([2, 2, 1]);
    expect(apportion(7, [])).toEqual([]);
    const parts = apportion(Number.MAX_SAFE_INTEGER, [1e308, 1e308, 1]);
    expect(parts.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(Number.MAX_SAFE_INTEGER));
  });
});
