import type { Finding, Verdict } from '../profile/fail-on.ts';
import { answerText, signedWithPercent } from './diff-figures.ts';
import { formatCount, formatTime, plural } from './format-number.ts';
import type { TimeUnit } from './options.ts';

const MOST_FINDINGS = 5;
const LONGEST_NAME = 200;

/** A line of text about a condition; `failed` ones say what exceeds it. */
export interface VerdictLine {
  text: string;
  failed: boolean;
}

/** What the conditions of `--fail-on` come to: a line for each, and an indented one for each finding. */
export function verdictLines(verdicts: readonly Verdict[], unit: TimeUnit): VerdictLine[] {
  return verdicts.flatMap(({ condition, failed, unclear }) => {
    const format = (n: number) => (condition.metric === 'hits' ? formatCount(n) : formatTime(n, unit));
    const isExceeded = failed.length > 0;
    const answer = isExceeded ? `✗ ${condition.text}: exceeded` : `✓ ${condition.text}: not exceeded`;
    const doubt = unclear.length > 0 ? `, can't tell in ${plural(unclear.length, 'case')}` : '';
    return [
      { text: answer + doubt, failed: isExceeded },
      ...findingLines(failed, format).map((text) => ({ text, failed: true })),
      ...findingLines(unclear, format).map((text) => ({ text, failed: false })),
    ];
  });
}

function findingLines(findings: readonly Finding[], format: (amount: number) => string): string[] {
  const shown = findings.slice(0, MOST_FINDINGS).map((finding) => {
    const why = finding.change.answer === 'unclear' ? `, ${answerText(finding.change, true)}` : '';
    return `    ${nameOf(finding)} ${signedWithPercent(finding.change, format)}${why}`;
  });
  const more = findings.length - MOST_FINDINGS;
  return more > 0 ? [...shown, `    and ${formatCount(more)} more`] : shown;
}

function nameOf({ fn, line }: Finding): string {
  if (fn === undefined) return 'the whole run';
  const { name, path, line: start } = fn.after ?? fn.before!;
  const at = line === undefined ? start : (line.after ?? line.before!).line;
  return `${name.slice(0, LONGEST_NAME)} ${path.slice(-LONGEST_NAME)}:${at}`;
}
