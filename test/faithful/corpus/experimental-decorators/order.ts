// Experimental decorators: order of evaluation and application over members, parameters and classes.
const log: string[] = [];
const d = (name: string) => {
  log.push(`eval ${name}`);
  return (target: any, key?: any, third?: any): any => {
    const kind = typeof third === 'number' ? `parameter ${third}` : typeof third;
    log.push(`apply ${name} ${typeof target} ${String(key)} ${kind}`);
  };
};
@d('class 1')
@d(
  'class 2',
)
class A {
  @d('field') x = 1;
  @d('static field') static s = 2;
  constructor(@d('constructor parameter') private a: number, @d('second') b = 3) {
    log.push(`new ${a} ${b}`);
  }
  @d('method')
  m(
    @d('parameter 0') a: number,
    @d('parameter 1')
    b: string,
  ): string {
    return `${a}${b}${this.a}`;
  }
  @d('getter')
  get g(): number {
    return this.x;
  }
  @d('static') static t(@d('static parameter') x: unknown): unknown {
    return x;
  }
}
const a = new A(1);
console.log(a.m(2, 'b'), a.g, A.t('t'), A.name, A.length, A.s);
for (const each of log) console.log(each);
