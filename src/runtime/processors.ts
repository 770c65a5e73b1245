/** What it needs of Node; absent in browsers. */
interface NodeProcess {
  platform: string;
  getBuiltinModule?(name: string): unknown;
}
const node = (globalThis as { process?: NodeProcess }).process;

/** Reads a file; undefined where there is none. */
type Read = (path: string) => string | undefined;

/**
 * How many processors this process may use at the same time: those it is bound to, or fewer where the quota of a
 * container says so. 0 where nobody knows: outside of Node.
 */
export function processors(): number {
  const os = node?.getBuiltinModule?.('os') as { availableParallelism(): number } | undefined;
  if (os === undefined) return 0;
  const bound = os.availableParallelism();
  if (node?.platform !== 'linux') return bound;
  const fs = node.getBuiltinModule?.('fs') as { readFileSync(path: string, encoding: 'utf8'): string };
  const quota = processorQuota((path) => {
    try {
      return fs.readFileSync(path, 'utf8');
    } catch {
      return undefined;
    }
  });
  return quota < bound ? quota : bound;
}

/**
 * The quota of the process's control group and of those around it, in processors; infinite where there is none.
 * https://docs.kernel.org/admin-guide/cgroup-v2.html (cpu.max),
 * https://docs.kernel.org/scheduler/sched-bwc.html (cpu.cfs_quota_us)
 */
export function processorQuota(read: Read): number {
  const groups = read('/proc/self/cgroup') ?? '';
  const unified = /^0::(.*)$/m.exec(groups)?.[1];
  const legacy = /^\d+:(?:[^:\n]*,)?cpu(?:,[^:\n]*)?:(.*)$/m.exec(groups)?.[1];
  let least = Number.POSITIVE_INFINITY;
  const take = (quota: unknown, period: unknown) => {
    const share = Number(quota) / Number(period);
    if (share > 0 && share < least) least = share;
  };
  for (const path of upward(unified)) {
    const [quota, period] = (read(`/sys/fs/cgroup${path}/cpu.max`) ?? '').split(' ');
    take(quota, period);
  }
  for (const path of upward(legacy)) {
    take(read(`/sys/fs/cgroup/cpu${path}/cpu.cfs_quota_us`), read(`/sys/fs/cgroup/cpu${path}/cpu.cfs_period_us`));
  }
  return least;
}

/** A group and those around it, without slashes at their ends. */
function* upward(path: string | undefined): Generator<string> {
  if (path === undefined) return;
  for (let at = path.replace(/\/+$/, ''); at !== ''; at = at.slice(0, at.lastIndexOf('/'))) yield at;
  yield '';
}
