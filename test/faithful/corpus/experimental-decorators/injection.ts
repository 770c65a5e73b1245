// Parameter decorators as a small container: what they are told, and errors while wiring.
const registry = new Map<Function, Map<number, string>>();
const services: Record<string, () => unknown> = {
  clock: () => ({ now: () => 42 }),
  broken: () => {
    throw new Error(
      'cannot make broken',
    );
  },
};
const inject = (name: string) => (target: Function, _: undefined, index: number) => {
  const wanted = registry.get(target) ?? new Map();
  registry.set(target, wanted.set(index, name));
};
function make<T>(C: new (...args: any[]) => T): T {
  const wanted = registry.get(C) ?? new Map<number, string>();
  const args = Array.from({ length: C.length }, (_, i) =>
    services[wanted.get(i)!]?.(),
  );
  return new C(
    ...args,
  );
}
class Clocked {
  constructor(
    @inject('clock') private readonly clock: { now(): number },
    @inject('none') readonly nothing: unknown,
  ) {}
  read() {
    return this.clock.now();
  }
}
class Broken {
  constructor(@inject('broken') readonly x: unknown) {}
}
console.log(make(Clocked).read(), Object.keys(make(Clocked)));
try {
  make(Broken);
} catch (e) {
  console.log((e as Error).message, [...(e as Error).stack!.matchAll(/\.[cm]?[jt]s:(\d+)/g)].slice(0, 2).map((m) => m[1]));
}
console.log([...registry].map(([f, m]) => [f.name, ...m].join()));
