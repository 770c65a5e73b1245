// One name in many nested scopes, read and written through closures.
const reads = [];
let x = 'module';
const outer = () => x;
function f(x = 'param', read = () => x) {
  reads.push(x, read());
  {
    let x = 'block';
    reads.push(x, read());
    for (let x = 0; x < 1; x++) {
      reads.push(x);
      {
        const x = 'in loop';
        reads.push(x);
      }
    }
    for (const x of ['of']) {
      let y = x;
      reads.push(y);
    }
    try {
      throw 'thrown';
    } catch (x) {
      reads.push(x);
      {
        let x = 'in catch';
        reads.push(x);
      }
      var v = x;
    } finally {
      const x = 'finally';
      reads.push(x);
    }
    switch (x) {
      case 'block':
        let x2 = x;
        {
          let x = 'in case';
          reads.push(x, x2);
        }
    }
    class K {
      static {
        let x = 'static';
        reads.push(x);
      }
      x = x;
      [x + 'Key'] = 1;
    }
    reads.push(Object.entries(new K()).join());
    x = 'changed';
  }
  reads.push(x, v);
  function x2() {
    return x;
  }
  return x2();
}
reads.push(f(), f('given'), outer());
console.log(reads.slice(0, 20).join(' '));
console.log(reads.slice(20).join(' '));
if (true) {
  let x = 'if';
  reads.push(x);
} else {
  let x = 'else';
}
console.log(x, reads.at(-1));
