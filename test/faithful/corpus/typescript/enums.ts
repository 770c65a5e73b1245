// Enums: numbers, strings, computed members, merging, reverse maps, use before the definition.
const log: string[] = [];
const compute = (x: number): number => {
  log.push(`compute ${x}`);
  return x * 10;
};
try {
  console.log((Late as any)?.A, typeof Late);
} catch (e) {
  console.log((e as Error).name);
}
enum Plain {
  A,
  B = 5,
  C,
}
enum Text {
  Yes = 'YES',
  No = `NO`,
}
enum Computed {
  A = compute(1),
  B = compute(
    2,
  ),
  C = A + 1,
  D = 'length'.length,
  E = [1, 2].map((x) => x + A).length,
  F = ~Plain.C,
  'quoted name' = 7,
}
enum Plain {
  D = 10,
  E = Plain.C,
}
enum Late {
  A = 1,
}
const enum Inlined {
  X = 1 << 3,
  Y = X | 1,
}
function inside(): unknown {
  enum Local {
    A = compute(3),
    B = (() => compute(4))(),
  }
  return Local;
}
console.log(Plain, Text);
console.log(Computed, Computed[20], Plain[Plain.D]);
console.log(Inlined.X, Inlined.Y, Late.A, inside());
console.log(log.join());
export {};
