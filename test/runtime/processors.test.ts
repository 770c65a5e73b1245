import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { processorQuota } from '../../src/runtime/processors.ts';
import { BIN } from '../cli/helpers.ts';

const quotaOf = (files: Record<string, string>) => processorQuota((path) => files[path]);

describe('the quota of a container', () => {
  test('there is none', () => {
    expect(quotaOf({})).toBe(Number.POSITIVE_INFINITY);
    expect(quotaOf({ '/proc/self/cgroup': '0::/\n', '/sys/fs/cgroup/cpu.max': 'max 100000\n' })).toBe(
      Number.POSITIVE_INFINITY,
    );
  });

  test('version 2: the least of the group and those around it', () => {
    const files = {
      '/proc/self/cgroup': '0::/a/b\n',
      '/sys/fs/cgroup/a/b/cpu.max': '300000 100000\n',
      '/sys/fs/cgroup/a/cpu.max': '150000 100000\n',
    };
    expect(quotaOf(files)).toBe(1.5);
  });

  test('version 1', () => {
    const files = {
      '/proc/self/cgroup': '5:memory:/m\n4:cpu,cpuacct:/docker/x\n3:cpuset:/\n',
      '/sys/fs/cgroup/cpu/docker/x/cpu.cfs_quota_us': '50000\n',
      '/sys/fs/cgroup/cpu/docker/x/cpu.cfs_period_us': '100000\n',
      '/sys/fs/cgroup/cpu/cpu.cfs_quota_us': '-1\n',
      '/sys/fs/cgroup/cpu/cpu.cfs_period_us': '100000\n',
    };
    expect(quotaOf(files)).toBe(0.5);
  });
});

describe.skipIf(process.platform !== 'linux')('one processor', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'lprof-processors-'));
  });
  afterEach(() => {
    rmSync(dir, { recursive: true, force: true });
  });

  function run(...options: string[]) {
    const script = `function busy(ms) {
  for (const end = performance.now() + ms; performance.now() < end; );
}
for (let i = 0; i < 20; i++) busy(20);
`;
    writeFileSync(join(dir, 'a.js'), script);
    const args = ['-c', '0', process.execPath, BIN, 'run', ...options, '-o', 'a.lprof', 'a.js'];
    const report = execFileSync('taskset', args, { cwd: dir, encoding: 'utf8' });
    return { report, profile: JSON.parse(readFileSync(join(dir, 'a.lprof'), 'utf8')) };
  }

  test('auto takes the exact clock', () => {
    const { profile } = run();
    expect(profile.run.clock).toMatchObject({ kind: 'exact', gapShare: 0 });
  });

  test('a clock thread that was asked for shares it with all that is busy: the report says so, and nothing is lost', () => {
    const busy = spawn('taskset', ['-c', '0', process.execPath, '-e', 'for (;;);']);
    let ran: ReturnType<typeof run>;
    try {
      ran = run('--clock', 'shared');
    } finally {
      busy.kill('SIGKILL');
    }
    const { report, profile } = ran;
    const { clock, threads } = profile.run;
    expect(clock.kind).toBe('shared');
    expect(clock.gapShare).toBeGreaterThan(0.2);
    expect(clock.worstGapNs).toBeGreaterThan(1e6);
    expect(report).toMatch(/longest gap .* % of its time in gaps/);
    expect(report).toContain('the clock thread was starved');
    const lines = profile.files[0].functions.flatMap((fn: { lines: { selfNs: number }[] }) => fn.lines);
    const self = lines.reduce((sum: number, line: { selfNs: number }) => sum + line.selfNs, 0);
    expect(Math.abs(self + threads[0].outsideNs - threads[0].wallNs)).toBeLessThan(lines.length + 2);
    expect(self / threads[0].wallNs).toBeGreaterThan(0.8);
  });
});
