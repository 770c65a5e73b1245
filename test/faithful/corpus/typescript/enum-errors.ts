// An error in the initializer of an enum member: lines, and what is left of the enum.
const at = (e: unknown) => [...(e as Error).stack!.matchAll(/\.[cm]?[jt]s:(\d+)/g)].slice(0, 2).map((m) => m[1]);
const fail = (x: string): number => {
  throw new Error(
    x,
  );
};
function make(bad: boolean) {
  try {
    enum E {
      A = 1,
      B = bad ? fail('member') : 2,
      C = [3].map((x) => {
        return x;
      })[0],
    }
    return E;
  } catch (e) {
    return [(e as Error).message, at(e)];
  }
}
console.log(make(false));
console.log(make(true));
namespace N {
  export enum Inner {
    A = N2.value,
    B,
  }
}
namespace N2 {
  export const value = 40;
}
console.log((N as any).Inner);
