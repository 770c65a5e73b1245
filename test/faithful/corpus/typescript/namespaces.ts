// Namespaces: nested, merged, exporting functions, classes and variables that change.
const log: string[] = [];
namespace Outer {
  export let count = 0;
  const hidden = 'hidden';
  export function bump(by = 1): number {
    count += by;
    return count;
  }
  export namespace Inner {
    export const value = [1, 2].map(
      (x) => x + count,
    );
    export class Thing {
      static made = bump(
        5,
      );
      get count() {
        return count;
      }
    }
    log.push(`inner ${hidden}`);
  }
  if (count > 2) {
    log.push('count');
    for (const x of Inner.value) log.push(String(x));
  }
}
namespace Outer {
  export const again = bump() + Inner.value.length;
  export const { a, b: [c = bump(100)] } = { a: 1, b: [] as number[] };
  bump();
}
namespace A.B.C {
  export const deep = () => 'deep';
  log.push(deep());
}
function merged() {
  return merged.extra;
}
namespace merged {
  export const extra = 'extra';
}
class Klass {
  static own = 1;
}
namespace Klass {
  export const added = Klass.own + 1;
}
namespace TypesOnly {
  export interface I {
    x: number;
  }
  export type T = I['x'];
}
import Deep = A.B.C;
console.log(Outer, new Outer.Inner.Thing().count, Deep.deep());
console.log(merged(), Klass.added, A.B.C.deep.name, typeof TypesOnly === 'undefined');
console.log(log);
