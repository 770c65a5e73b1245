// Parameter properties, with and without super; order against field initialisers.
const log: string[] = [];
const t = <T>(name: string, value: T): T => {
  log.push(name);
  return value;
};
class Base {
  field = t('base field', 1);
  constructor(
    public readonly a = t('a default', 'a'),
    protected b?: number,
    c = t('c default', 'c'),
  ) {
    log.push(`base body ${this.a} ${this.b} ${c} ${this.field}`);
  }
}
class Derived extends Base {
  own = t('own field', this.field + 1);
  constructor(
    private readonly p: string,
    override readonly a: string = `${p}!`,
    ...rest: number[]
  ) {
    log.push('before super');
    super(
      a,
      rest.length,
    );
    log.push(`after super ${this.p} ${this.own}`);
  }
}
class OnlyProperty {
  constructor(private x: number) {}
  read() {
    return this.x;
  }
}
console.log(new Derived('p', undefined, 1, 2), Object.keys(new Derived('q')));
console.log(new OnlyProperty(3).read(), Derived.length, Base.length);
for (const each of log) console.log(each);
