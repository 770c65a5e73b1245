/** A small generator of random numbers, the same for the same seed. */
export function createRandom(seed: number): (below: number) => number {
  let state = (seed * 2654435761 + 12345) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

type Kind = 'plain' | 'generator' | 'async' | 'async generator';

const KINDS: Kind[] = ['plain', 'generator', 'async', 'async generator'];

interface Scope {
  kind: Kind;
  /** Labels of the loops around, '' for one without. */
  loops: string[];
  /** Labels of blocks around. */
  blocks: string[];
  depth: number;
}

/**
 * Writes a random program of functions of every kind that call each other, with every kind of jump. `log(line)` stands
 * on lines of its own, `c()` decides, and gives up deciding for more rounds at some point.
 */
export function randomProgram(seed: number): string {
  const random = createRandom(seed);
  const lines: string[] = [];
  const functions: Kind[] = [];
  let labels = 0;
  const put = (text: string) => lines.push(...text.split('\n'));
  const log = () => put(`log(${lines.length + 1});`);

  function block(scope: Scope, count = 1 + random(3)): void {
    const inner = { ...scope, depth: scope.depth + 1 };
    log();
    for (let i = 0; i < count && scope.depth < 5; i++) statement(inner);
  }

  function loop(scope: Scope, head: (label: string) => string, tail = '}'): void {
    const label = random(2) === 0 ? '' : `l${labels++}`;
    put(head(label === '' ? '' : `${label}: `));
    block({ ...scope, loops: [...scope.loops, label] });
    put(tail);
  }

  function jump({ kind, loops, blocks }: Scope): void {
    const options = ['return 1;', "throw new Error('thrown');"];
    if (kind === 'async generator')
      options.push('return Promise.resolve(2);', "return Promise.reject(new Error('r'));");
    if (loops.length > 0) options.push('break;', 'continue;', 'break;', 'continue;');
    for (const label of loops) if (label !== '') options.push(`break ${label};`, `continue ${label};`);
    for (const label of blocks) options.push(`break ${label};`);
    put(`if (c()) ${options[random(options.length)]}`);
  }

  function call(scope: Scope): void {
    if (functions.length === 0) return;
    const index = random(functions.length);
    const fn = `f${index}()`;
    const suspends = scope.kind === 'async' || scope.kind === 'async generator';
    switch (functions[index]) {
      case 'plain':
        put(random(2) === 0 ? `${fn};` : `one(one(\n${fn}),\none(1));`);
        break;
      case 'generator':
        if (scope.kind === 'generator' && random(2) === 0) put(`yield* ${fn};`);
        else loop(scope, (label) => `${label}for (const x of ${fn}) {`);
        break;
      case 'async':
        put(suspends ? `await ${fn};` : `later(${fn});`);
        break;
      default:
        if (scope.kind === 'async generator' && random(2) === 0) put(`yield* ${fn};`);
        else if (suspends) loop(scope, (label) => `${label}for await (const x of ${fn}) {`);
    }
  }

  function suspend({ kind }: Scope): void {
    const awaits = [
      'await p();',
      "await p().then(() => { throw new Error('rejected'); });",
      'const { a, b } = await object();',
      '(await object()).m();',
      '(await object())?.m?.(1);',
      'one(await p(), await p());',
      'one([...await array(), 1]);',
      '[last] = await array();',
    ];
    const yields = ['yield 1;', 'one(yield 2);', 'const [y] = [yield 3];'];
    const all = [...(kind.startsWith('async') ? awaits : []), ...(kind.endsWith('generator') ? yields : [])];
    if (all.length > 0) put(`{ ${all[random(all.length)]} }`);
  }

  function statement(scope: Scope): void {
    const { kind, depth } = scope;
    switch (random(14)) {
      case 0:
        put('if (c())');
        log();
        if (random(2) === 0) {
          put('else {');
          block(scope);
          put('}');
        }
        break;
      case 1:
        loop(scope, (label) => `${label}for (const x of [1, 2]) {`);
        break;
      case 2:
        loop(scope, (label) => `${label}for (let i = 0; i < 2; i++) {`);
        break;
      case 3:
        loop(scope, (label) => `${label}while (c()) {`);
        break;
      case 4:
        loop(scope, (label) => `${label}do {`, '} while (c());');
        break;
      case 5:
        if (kind.startsWith('async')) loop(scope, (label) => `${label}for await (const x of [p(), 2]) {`);
        else loop(scope, (label) => `${label}for (const x in { a: 1 }) {`);
        break;
      case 6: {
        const catches = random(3) > 0;
        put('try {');
        block(scope, 2);
        if (catches) {
          put('} catch (e) {');
          block(scope);
        }
        if (!catches || random(2) === 0) {
          put('} finally {');
          block(random(4) === 0 ? scope : { ...scope, depth: 5 });
        }
        put('}');
        break;
      }
      case 7: {
        const label = `b${labels++}`;
        put(`${label}: {`);
        block({ ...scope, blocks: [...scope.blocks, label] });
        put('}');
        break;
      }
      case 8:
        put('switch (d()) {');
        for (const test of ['case 0:', 'default:', 'case 1:']) {
          put(test);
          block({ ...scope, depth: depth + 1 });
          if (random(2) === 0) put('break;');
        }
        put('}');
        break;
      case 9:
        if (kind.startsWith('async')) loop(scope, (label) => `${label}for (const x of await array()) {`);
        break;
      case 10:
      case 11:
        suspend(scope);
        break;
      case 12:
        call(scope);
        break;
      default:
        jump(scope);
    }
  }

  const count = 2 + random(4);
  for (let i = 0; i < count; i++) {
    const kind = KINDS[random(4)];
    const star = kind.endsWith('generator') ? '*' : '';
    put(`${kind.startsWith('async') ? 'async ' : ''}function${star} f${i}() {`);
    put('let last;');
    block({ kind, loops: [], blocks: [], depth: 0 }, 4);
    put('}');
    functions.push(kind);
  }
  put('return main([');
  put(functions.map((kind, i) => `['${kind}', f${i}]`).join(', '));
  put(']);');
  return lines.join('\n');
}
