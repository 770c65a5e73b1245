// Compiled classes keep their shape: order of keys, names, lengths, prototypes, accessors, symbols.
const brand = Symbol('brand');
class Model<T = unknown> {
  static readonly version: number = 2;
  static #registry = new Map<string, Model<any>>();
  static {
    Model.#registry.set('first', new Model('first'));
  }
  readonly [brand] = true;
  private _value?: T;
  protected accessor cached = [1].map((x) => x + 1)[0];
  declare phantom: string;
  constructor(
    public readonly name: string,
    protected readonly options: { strict?: boolean } = {},
  ) {}
  get value(): T | undefined {
    return this._value;
  }
  set value(x: T | undefined) {
    this._value = x;
  }
  static get<M extends Model>(this: new (...args: any[]) => M, name: string): M | undefined {
    return Model.#registry
      .get(name) as unknown as M | undefined;
  }
  *[Symbol.iterator](): IterableIterator<string> {
    yield* this.name;
  }
  async reload?(): Promise<void>;
  toString(this: this & { extra?: string }): string {
    return `${this.name}${this.extra ?? ''}`;
  }
}
const model = Model.get('first')!;
console.log(Reflect.ownKeys(model).map(String), Reflect.ownKeys(Model.prototype).map(String));
console.log(Reflect.ownKeys(Model), Model.length, Model.name, Model.get.name, Model.get.length);
console.log([...model].join('-'), String(model), (model as any).cached, 'phantom' in model, model.reload);
model.value = 5 as never;
console.log(model.value, JSON.stringify(model));
const Anonymous = class<T> {
  id = <T,>(x: T): T => x;
};
console.log(new Anonymous().id.name, Anonymous.name, new (class {})().constructor.name);
