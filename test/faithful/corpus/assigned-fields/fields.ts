// Fields as assignments: setters of the base are called, uninitialised fields do not exist, order is the constructor's.
const log: string[] = [];
const t = <T>(x: T): T => {
  log.push(String(x));
  return x;
};
class Base {
  set value(x: unknown) {
    log.push(`setter ${x}`);
  }
  get value() {
    return 'getter';
  }
  method() {
    return 'method';
  }
}
class Derived extends Base {
  // @ts-ignore
  value = t('assigned');
  nothing?: string;
  method: any = [1].map(() => t('method field'))[0];
  static s = t('static');
  static own: string;
  [`computed${t(1)}`] = t(2);
  'quoted' = () => this.value;
  constructor(readonly p = t('parameter')) {
    t('before super');
    super();
    t('body');
  }
}
const d = new Derived() as any;
console.log(Object.keys(d), d.value, d.method, d.quoted(), 'nothing' in d, 'own' in Derived);
console.log(log.join());
console.log(d.quoted.name);
