import type { Change, Diff, FunctionDiff } from '../../profile/diff-types.ts';
import type { Verdict } from '../../profile/fail-on.ts';
import { CREATOR } from '../../version.ts';
import { placeText } from '../diff-figures.ts';
import { type DiffListingRow, listDiff, numberOf } from '../diff-listing.ts';
import { changedFunctions, type DiffSort, rankedChange } from '../diff-rank.ts';
import { markOf, TITLES, tableColumns } from '../diff-table.ts';
import { diffFacts, doubtsText, figuresOf, sidesText } from '../diff-text.ts';
import { verdictLines } from '../diff-verdicts.ts';
import { formatCount, formatTime, plural } from '../format-number.ts';
import type { TimeUnit } from '../options.ts';
import { withColor } from '../theme.ts';
import { tokenize } from '../tokenize.ts';
import { escapeHtml, pageHead } from './head.ts';
import { asset } from './html.ts';

export interface DiffHtmlOptions {
  unit: TimeUnit;
  sort: DiffSort | undefined;
  /** How many functions are listed. @default 100 */
  top: number | undefined;
  /** Shows all lines of the functions, not only those that changed. */
  full: boolean;
  verdicts: readonly Verdict[];
}

/** The lines of so many functions are open at first. */
const OPEN = 10;
/** Of a longer line the rest is not shown. */
const LONGEST = 2000;

/**
 * The comparison as one HTML file that needs no network and no script: the functions that changed most, and the lines of
 * each to fold away. A content security policy forbids everything but its style.
 */
export function renderDiffHtml(diff: Diff, options: DiffHtmlOptions): string {
  return withColor(false, () => page(diff, options));
}

function page(diff: Diff, { unit, sort = 'self', top = 100, full, verdicts }: DiffHtmlOptions): string {
  const style = asset('diff.css');
  const program = diff.after.run.argv.join(' ').slice(0, 100);
  const changed = changedFunctions(diff, sort);
  const shown = changed.slice(0, top);
  const more = changed.length - shown.length;
  const doubts = doubtsText(diff, shown);
  const foot = [
    ...(more > 0 ? [`${plural(more, 'more function')} changed (--top ${changed.length} shows all)`] : []),
    ...(doubts === '' ? [] : [doubts]),
  ];
  return `${pageHead(`${program} · lprof diff`, CREATOR, style)}
<body>
<main>
<h1>lprof diff: ${escapeHtml(sidesText(diff))}</h1>
<dl class="facts">${diffFacts(diff, unit)
    .map(([name, parts]) => `<dt>${name}</dt><dd>${escapeHtml(parts.join(' · '))}</dd>`)
    .join('')}</dl>
${diff.notes.map((note) => `<p class="warning">${escapeHtml(note)}</p>`).join('\n')}
${verdictList(verdicts, unit)}
${shown.length === 0 ? '<p>No function changed.</p>' : functionTable(shown, sort, unit)}
${shown.map((fn, at) => section(fn, at, unit, full)).join('\n')}
${foot.map((text) => `<p class="note">${escapeHtml(text)}</p>`).join('\n')}
</main>
</body>
</html>
`;
}

function verdictList(verdicts: readonly Verdict[], unit: TimeUnit): string {
  const items = verdictLines(verdicts, unit).map(
    ({ text, failed }) => `<li${failed ? ' class="worse"' : ''}>${escapeHtml(text)}</li>`,
  );
  return items.length === 0 ? '' : `<ul class="verdicts">${items.join('')}</ul>`;
}

function functionTable(shown: readonly FunctionDiff[], sort: DiffSort, unit: TimeUnit): string {
  const format = (amount: number) => (sort === 'hits' ? formatCount(amount) : formatTime(amount, unit));
  const columns = tableColumns(sort);
  const rows = shown.map((fn, at) => {
    const change = rankedChange(fn, sort);
    const place = fn.after ?? fn.before!;
    const cells = columns.map(({ cell }) => `<td class="number">${escapeHtml(cell(fn, change, format))}</td>`);
    const name = `<td><a href="#f${at}">${escapeHtml(place.name)}</a></td><td class="place note">${escapeHtml(placeText(place))}</td>`;
    return `<tr class="${toneOf(change)}"><td>${markOf(fn, change)}</td>${cells.join('')}${name}</tr>`;
  });
  const titles = columns.map(({ title }) => (title === '' ? unseen('Share') : title));
  const head = titles.map((title) => `<th scope="col" class="number">${title}</th>`).join('');
  return `<h2>Functions by change of ${TITLES[sort]}</h2>
<div class="wide" tabindex="0" role="region" aria-label="Functions"><table class="changes">
<thead><tr><th scope="col">${unseen('Answer')}</th>${head}<th scope="col">Function</th><th scope="col">Place</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table></div>`;
}

/** For who has the page read aloud. */
function unseen(text: string): string {
  return `<span class="unseen">${text}</span>`;
}

/** Better and worse have colours; what cannot be told is grey. */
function toneOf({ answer }: Change): string {
  return { more: 'worse', less: 'better', unclear: 'unclear', same: 'same' }[answer];
}

function section(fn: FunctionDiff, at: number, unit: TimeUnit, full: boolean): string {
  const place = fn.after ?? fn.before!;
  const listing = listDiff(fn, unit, full);
  const head = `<summary><b>${escapeHtml(place.name)}</b> <span class="note">${escapeHtml(placeText(place))}</span></summary>`;
  const figures = `<p>${figuresOf(fn, unit).map(escapeHtml).join(' · ')}</p>`;
  if (listing === undefined) return `<details id="f${at}">${head}${figures}</details>`;
  const { columns, rows } = listing;
  const lines = rows.map((row) => {
    if ('hidden' in row) {
      const blank = `<td></td>`.repeat(columns.length + 2);
      return `<tr class="hidden">${blank}<td>… ${plural(row.hidden, 'line')}</td></tr>`;
    }
    const { line, side } = row;
    const cells = columns.map(({ cell, changeOf }) => {
      const tone = changeOf === undefined ? '' : ` ${toneOf(line[changeOf])}`;
      return `<td class="number${tone}">${side === 'former' ? '' : escapeHtml(cell(line))}</td>`;
    });
    const number = side === 'former' ? line.before!.line : numberOf(line);
    return `<tr class="${side}"><td class="number note">${number}</td>${cells.join('')}<td>${signOf(side)}</td><td class="source">${source(row)}</td></tr>`;
  });
  const titles = columns.map(({ title }) => `<th scope="col" class="number">${title}</th>`).join('');
  return `<details id="f${at}"${at < OPEN ? ' open' : ''}>${head}${figures}
<div class="wide" tabindex="0" role="region" aria-label="${escapeHtml(place.name)}"><table class="lines">
<thead><tr><th scope="col" class="number">Line</th>${titles}<th scope="col">${unseen('New or gone')}</th><th scope="col">Source</th></tr></thead>
<tbody>
${lines.join('\n')}
</tbody></table></div></details>`;
}

type Shown = Extract<DiffListingRow, { side: string }>;

function signOf(side: Shown['side']): string {
  return side === 'both' ? '' : side === 'new' ? '+' : '-';
}

function source({ line, side }: Shown): string {
  const { text } = side === 'former' ? line.before! : (line.after ?? line.before!);
  const cut = text.length > LONGEST ? '<span class="note">…</span>' : '';
  const spans = tokenize(text.slice(0, LONGEST))[0]!.map(({ text, kind }) =>
    kind === 'plain' ? escapeHtml(text) : `<span class="t-${kind}">${escapeHtml(text)}</span>`,
  );
  return spans.join('') + cut;
}
