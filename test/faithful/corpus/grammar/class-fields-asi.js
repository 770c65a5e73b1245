// Fields whose names are keywords of class bodies, with and without semicolons.
class A {
  get
  x() { return 'x' }
  static
  y = 'static y'
  set = 1;
  get = 'field get'
  async
  z = 1
  static static = 'both'
  static async
  *gen() { yield 1 }
  'quoted'
  123 = 'number'
  [`com${'puted'}`]
  ;instanceof = 'instanceof'
  #p
  static { this.late = 'late' }
  accessor
  of = this.of ?? 'self'
  async *[Symbol.asyncIterator]() {}
  get() { return 'shadowed by field' }
  constructor() {
    this.own = Object
      .keys(this)
  }
}
const a = new A()
console.log(a.own.join())
console.log(Reflect.ownKeys(A.prototype).map(String).join())
console.log(Reflect.ownKeys(A).map(String).join())
console.log(a.x, A.y, a.get, A.static, A.late, a.instanceof, a[123], a.of)
console.log(A.async, typeof a.gen, [...a.gen()])
