// export import, aliases of namespaces, export type, ambient things between statements that run.
namespace Lib {
  export namespace Deep {
    export class Thing {
      constructor(readonly x = Deep.start) {}
    }
    export let start = 1;
  }
  export type Only = Deep.Thing;
  export interface Shape {
    only: Only;
  }
}
namespace Use {
  export import Thing = Lib.Deep.Thing;
  import Shape = Lib.Shape;
  import Deep = Lib.Deep;
  export const make = (): Shape => ({
    only: new Thing(
      ++Deep.start,
    ),
  });
  declare const ghost: number;
  export const seen = typeof ghost;
}
import T = Use.Thing;
type Unused = T;
console.log(Use.make(), Use.make().only instanceof T, Use.seen, Lib.Deep.start);
console.log(Object.keys(Use), Object.keys(Lib), new T(7).x);
function scoped() {
  const enum Local {
    A = 1,
    B = A * 2,
  }
  abstract class Hidden {
    abstract x: number;
    static y = Local.B;
  }
  return [Local.A, Hidden.y];
}
console.log(scoped());
