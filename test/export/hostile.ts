import type { Profile } from '../../src/profile/types.ts';
import { fileOf, functionOf, profileOf } from '../report/fixture.ts';

/** Names, paths and source that would break out of a format, steer a terminal, or be run by a spreadsheet. */
export const HOSTILE = [
  'a;b;c 7',
  '=HYPERLINK("http://example.org","x")',
  'two\nlines',
  '\u001b[31mred',
  '<script>alert(1)</script>',
  'fn=(1) other',
  '"quoted", and',
  'half \ud800 pair',
  '__proto__',
  'DA:1,99',
  '(1)',
  '',
  '  ',
];

export function hostileProfile(): Profile {
  const functions = HOSTILE.flatMap((name, i) =>
    // Twice each, so that names clash; on one line, so that positions do.
    [0, 1].map((column) =>
      functionOf(name, {
        at: `${i + 1}:${column}-${i + 1}`,
        calls: i + 1,
        on: { [i + 1]: [i + 2, 1000 * i + column + 1, undefined, i] },
      }),
    ),
  );
  functions[0]!.lines[0]!.calls = functions.slice(1).map((fn, i) => {
    return { file: 0, function: i + 1, calls: fn.calls, timeNs: fn.timeNs, selfNs: fn.selfNs };
  });
  const files = ['src/we;ird\n,"\u001b path.ts', '../out side/%41#?.ts'].map((path) =>
    fileOf(path, HOSTILE.map((text) => text.replace('\n', ' ')).join('\n'), structuredClone(functions)),
  );
  delete files[1]!.functions[0]!.lines[0]!.calls;
  return profileOf(files, { argv: ['=1+1\n', '\u001b]0;title\u0007'], root: '/pro ject' });
}
