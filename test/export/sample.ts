import type { LineCall, Profile } from '../../src/profile/types.ts';
import { sampleProfile } from '../report/sample.ts';

const MS = 1_000_000;

/** The sample of the reports' tests, with what its lines called. */
export function sampleWithCalls(): Profile {
  const profile = sampleProfile();
  const functions = profile.files[0]!.functions;
  const call = (
    from: string,
    line: number,
    callee: string,
    calls: number,
    timeNs: number,
    selfNs: number,
    at?: number,
  ) => {
    const found = functions.findIndex((fn) => fn.name === callee && (at === undefined || fn.line === at));
    const row = functions.find((fn) => fn.name === from)!.lines.find((each) => each.line === line)!;
    const made: LineCall = { file: 0, function: found, calls, timeNs, selfNs };
    row.calls = [...(row.calls ?? []), made];
  };
  call('main', 35, 'Parser.parse', 1, 840 * MS, 66.003 * MS);
  call('Parser.parse', 14, '<arrow>', 20_000, 766 * MS, 9 * MS, 14);
  call('<arrow>', 14, 'Parser.row', 20_000, 757 * MS, 757 * MS);
  call('Parser.parse', 15, '<arrow>', 20_000, 7.6 * MS, 7.6 * MS, 15);
  return profile;
}
