/** What two samples say about the difference of their populations. */
export interface DifferenceInterval {
  /** The difference, second less first, lies between these with a confidence of 95 %, or as near to it as so few values allow. */
  low: number;
  high: number;
  /** Two-sided, exact: the chance of samples at least so far apart when both come from one population. */
  p: number;
}

const ALPHA = 0.05;

/**
 * The Mann-Whitney U test with its confidence interval of the difference, by Hodges and Lehmann: the differences of all
 * pairs in order, less as many at both ends as the test's distribution allows. It assumes nothing of how times are
 * distributed, and is exact for small samples; ties make it careful. As R's `wilcox.test(conf.int = TRUE)`.
 *
 * Mann, Whitney: On a test of whether one of two random variables is stochastically larger than the other (1947).
 * Hollander, Wolfe, Chicken: Nonparametric Statistical Methods (2014), sections 4.1 and 4.3.
 *
 * @param before at least one value
 * @param after at least one value
 */
export function differenceInterval(before: readonly number[], after: readonly number[]): DifferenceInterval {
  const differences = after.flatMap((b) => before.map((a) => b - a)).sort((a, b) => a - b);
  const pairs = differences.length;
  const cumulative = distributionOfU(before.length, after.length);
  const critical = Math.max(
    1,
    cumulative.findIndex((share) => share >= ALPHA / 2),
  );
  // U counts the pairs in which the second is larger, a tie as half a pair.
  const above = differences.filter((difference) => difference > 0).length;
  const ties = differences.filter((difference) => difference === 0).length;
  const u = above + ties / 2;
  const p = Math.min(1, 2 * cumulative[Math.ceil(Math.min(u, pairs - u))]!);
  return { low: differences[critical - 1]!, high: differences[pairs - critical]!, p };
}

const distributions = new Map<string, readonly number[]>();

/**
 * The chance that U is at most its index, when both samples of `n` and `m` values come from one population: by the
 * recurrence of Mann and Whitney over the sample that the largest value is from.
 */
export function distributionOfU(n: number, m: number): readonly number[] {
  const key = `${n} ${m}`;
  let cumulative = distributions.get(key);
  if (cumulative === undefined) {
    let sum = 0;
    cumulative = chancesOfU(n, m).map((chance) => {
      sum += chance;
      return sum;
    });
    distributions.set(key, cumulative);
  }
  return cumulative;
}

function chancesOfU(n: number, m: number): number[] {
  // One row for each size of the first sample, with the chances for each size of the second.
  let row: number[][] = Array.from({ length: m + 1 }, () => [1]);
  for (let i = 1; i <= n; i++) {
    const next: number[][] = [[1]];
    for (let j = 1; j <= m; j++) {
      next[j] = Array.from({ length: i * j + 1 }, (_, u) => {
        return (i * (row[j]![u - j] ?? 0) + j * (next[j - 1]![u] ?? 0)) / (i + j);
      });
    }
    row = next;
  }
  return row[m]!;
}
