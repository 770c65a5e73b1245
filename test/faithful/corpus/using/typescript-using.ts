// `using` in TypeScript, which is compiled where the Node does not know it.
interface Named {
  name: string;
}
(Symbol as any).dispose ??= Symbol.for('Symbol.dispose');
const log: string[] = [];
class Res implements Named, Disposable {
  constructor(
    readonly name: string,
    private fails = false,
  ) {}
  [Symbol.dispose](): void {
    log.push(`-${this.name}`);
    if (this.fails) throw new Error(this.name);
  }
}
function run(how: 'end' | 'return' | 'throw' | 'fails'): string {
  using a = new Res('a', how === 'fails');
  for (using b of [new Res('b1'), new Res('b2')]) {
    log.push(b.name);
    if (how === 'return')
      return b.name;
    if (how === 'throw') throw new TypeError(
      'body',
    );
  }
  {
    using c = new Res('c');
  }
  return a.name as string;
}
for (const how of ['end', 'return', 'throw', 'fails'] as const) {
  log.length = 0;
  try {
    console.log(how, run(how));
  } catch (e) {
    console.log(how, (e as Error).message);
  }
  console.log(log.join(' '));
}
