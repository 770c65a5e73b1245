import type { Profile } from '../profile/types.ts';
import { commandText } from './command-text.ts';
import { formatShare, formatTime } from './format-number.ts';
import { harmless } from './harmless.ts';
import { hottestLines } from './hottest-lines.ts';
import { runTime } from './summary.ts';
import { renderTable, type TableColumn, tableWidth } from './table.ts';
import { faint, withColor } from './theme.ts';
import { warningLines } from './warning-lines.ts';
import { clip } from './width.ts';

/** A saved run: its profile, or why it cannot be read. */
export type SavedRun = { name: string } & ({ profile: Profile } | { problem: string });

/** A table of saved runs: name, when, wall time, clock, hottest line, command. */
export function renderRuns(runs: readonly SavedRun[], { width, color }: { width: number; color: boolean }): string {
  return withColor(color, () => `${render(runs, width).join('\n')}\n`);
}

function render(runs: readonly SavedRun[], width: number): string[] {
  const readable = runs.filter((run) => 'profile' in run);
  const cells = (cell: (profile: Profile) => string) => readable.map(({ profile }) => cell(profile));
  const columns: TableColumn[] = [
    { title: 'Run', cells: readable.map(({ name }) => name), left: true },
    { title: 'When', cells: cells(({ run }) => localTime(run.startedAt)), left: true },
    { title: 'Wall', cells: cells(({ run }) => formatTime(run.wallNs)) },
    { title: 'Clock', cells: cells(({ run }) => run.clock.kind), left: true },
  ];
  const room = Math.max(16, Math.floor((width - tableWidth(columns) - 4) / 2));
  columns.push({ title: 'Hottest line', cells: cells((profile) => hottest(profile, room)), left: true });
  const left = Math.max(8, width - tableWidth(columns) - 2);
  columns.push({ title: 'Command', cells: cells(({ run }) => clip(commandText(run.argv), left)), left: true });
  const problems = runs.flatMap((run) => ('problem' in run ? warningLines(`${run.name}: ${run.problem}`, width) : []));
  return [...renderTable(columns, width), ...problems];
}

/** Date and time where the user is, as `2026-01-31 12:00:00`. */
function localTime(startedAt: string): string {
  const date = new Date(startedAt);
  if (Number.isNaN(date.getTime())) return '?';
  const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 19).replace('T', ' ');
}

function hottest(profile: Profile, width: number): string {
  const [line] = hottestLines(profile, runTime(profile));
  if (line === undefined) return faint('-');
  const share = `${formatShare(line.share)} %`;
  return `${clip(`${harmless(line.file.path)}:${line.line}`, width - share.length - 1, 'start')} ${share}`;
}
