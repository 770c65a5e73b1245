// Standard decorators written in TypeScript.
type Method<T> = (this: T, ...args: any[]) => unknown;
const calls: string[] = [];
function logged<T>(value: Method<T>, { name, kind }: ClassMethodDecoratorContext): Method<T> {
  calls.push(`${kind} ${String(name)}`);
  return function (this: T, ...args) {
    calls.push(`> ${String(name)}(${args.join()})`);
    try {
      return value.call(
        this,
        ...args,
      );
    } finally {
      calls.push(`< ${String(name)}`);
    }
  };
}
const sealed = (value: Function, _: ClassDecoratorContext): void => {
  Object.seal(value.prototype);
};
@sealed
class Account<T extends number = number> {
  static readonly #all: Account[] = [];
  accessor balance: T = 0 as T;
  constructor(public readonly owner: string) {
    Account.#all.push(this as unknown as Account);
  }
  @logged
  deposit(amount: number): this {
    if (amount < 0)
      throw new RangeError(
        'negative',
      );
    this.balance = (this.balance + amount) as T;
    return this;
  }
  @logged
  static count(): number {
    return Account.#all.length;
  }
}
const account = new Account('me')
  .deposit(5)
  .deposit(6);
console.log(account.balance, Account.count(), Object.isSealed(Account.prototype), account.owner);
try {
  account.deposit(-1);
} catch (e) {
  console.log((e as Error).message, /\.[cm]?[jt]s:(\d+)/.exec((e as Error).stack!)![1]);
}
for (const each of calls) console.log(each);
