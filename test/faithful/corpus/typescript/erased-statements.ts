// What is only types leaves no trace: between statements, in classes, in blocks, at the end.
interface A {
  x: number;
}
type B = A & { y: string };
declare const nowhere: B;
declare function never(): void;
declare class Ghost {
  method(): void;
}
declare module 'nothing' {
  export const x: number;
}
declare namespace Types {
  const y: number;
}
function f(a: A): asserts a is B;
function f(a: A): void {
  interface Local extends A {
    z: 1;
  }
  type Also = Local['z'];
  const value: Also = 1;
  console.log(value, a.x);
  declare_: {
    type Inner = string;
    let s: Inner = 'inner';
    if (s) break declare_;
  }
  return;
  type Unreachable = 1;
}
f({ x: 2 });
for (const x of [1, 2] as const) {
  type Each = typeof x;
  if (x === 1) continue;
  console.log(x satisfies Each);
}
switch (f.length as number) {
  case 1: {
    type InCase = 1;
    console.log('one', 1 as InCase);
  }
}
try {
  console.log(typeof nowhere, typeof never, typeof Ghost);
  never();
} catch (e) {
  console.log((e as Error).message, /\.[cm]?[jt]s:(\d+)/.exec((e as Error).stack!)![1]);
}
type Last = B;
