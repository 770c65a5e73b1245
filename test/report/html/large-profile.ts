import type { Profile, ProfileFile, ProfileFunction, ProfileLine } from '../../../src/profile/types.ts';
import { seeded } from '../../profile/random-profile.ts';
import { fileOf, profileOf } from '../fixture.ts';

const WORDS =
  'parse render token state node value index buffer cache entry scope list option result count offset width height path name key source target parent child visit emit flush read write'.split(
    ' ',
  );
const LINES_A_FUNCTION = 20;

/** A profile of that many measured lines, with source and calls, as varied as that of a real program. */
export function largeProfile(lines: number, files = 200): Profile {
  const random = seeded(7);
  const word = () => WORDS[random(WORDS.length)]!;
  const name = () => `${word()}${word().replace(/^./, (letter) => letter.toUpperCase())}${random(100)}`;
  const perFile = Math.ceil(lines / files / LINES_A_FUNCTION);
  /** Functions of the same and of later files, so that there is a top and a bottom. */
  const callee = (file: number) => ({ file: Math.min(files - 1, file + random(5)), function: random(perFile) });
  /** Few functions take most of the time. */
  const heat = () => 2 ** (random(20) === 0 ? random(10) : 0);
  const statement = () =>
    [
      () => `  const ${name()} = ${word()}.${name()}(${word()}, ${random(5000)});`,
      () => `  if (${word()}.${name()} === '${word()}-${random(900)}') return ${word()}[${name()}];`,
      () => `  ${word()}.${word()} += ${name()} * ${random(100)}; // ${word()} ${word()} of the ${word()}`,
      () => `  for (const ${word()} of ${name()}) ${word()}.push(\`\${${word()}} ${word()}\`);`,
    ][random(4)]!();
  const file = (index: number): ProfileFile => {
    const text: string[] = [];
    const functions = Array.from({ length: perFile }, (): ProfileFunction => {
      const start = text.length + 1;
      const warmth = heat();
      const own = Array.from({ length: LINES_A_FUNCTION }, (_, at): ProfileLine => {
        const hits = random(50) === 0 ? 0 : random(2 ** (1 + random(20)));
        const selfNs = hits === 0 ? 0 : warmth * random(2 ** (8 + random(16)));
        const called = hits > 0 && random(6) === 0 ? [callee(index)] : [];
        const calls = called.map((to) => ({ ...to, calls: hits, timeNs: selfNs * 2, selfNs }));
        const timeNs = calls.reduce((sum, call) => sum + call.timeNs, selfNs);
        return { line: start + 1 + at, hits, timeNs, selfNs, awaitNs: 0, ...(calls.length > 0 ? { calls } : {}) };
      });
      const called = name();
      text.push(`function ${called}(${word()}, ${word()}) {`, ...own.map(statement), '}', '');
      const sum = (field: 'timeNs' | 'selfNs') => own.reduce((total, line) => total + line[field], 0);
      return {
        name: called,
        kind: 'function',
        line: start,
        column: 0,
        endLine: start + LINES_A_FUNCTION + 1,
        calls: own[0]!.hits,
        timeNs: sum('timeNs'),
        selfNs: sum('selfNs'),
        awaitNs: 0,
        maxDepth: 1,
        lines: own,
      };
    });
    return fileOf(`src/${word()}/${name()}-${index}.ts`, text.join('\n'), functions);
  };
  const made = Array.from({ length: files }, (_, index) => file(index));
  const wallNs = made.flatMap(({ functions }) => functions).reduce((sum, fn) => sum + fn.selfNs, 0) * 1.1;
  return profileOf(made, { wallNs, selection: { rule: 'all', patterns: [] } });
}
