const log = [];
const say = (x) => (log.push(x), x);
function blocks(n) {
  a: {
    say('a');
    b: {
      say('b');
      c: if (n > 0) {
        say('c');
        if (n === 1) break c;
        if (n === 2) break b;
        if (n === 3) break a;
        say('after c');
      } else break a;
      say('after if');
    }
    say('after b');
  }
  one: two: three: for (;;) {
    if (n-- > 2) continue two;
    else if (n > 1) continue three;
    break one;
  }
  alone: say('alone');
  empty: ;
  sw: switch (n) {
    case 1:
      inner: do {
        break sw;
      } while (true);
    default:
      say('default');
      break sw;
  }
  t: try {
    break t;
  } finally {
    say('finally');
  }
  return log.splice(0).join();
}
for (let n = 0; n < 5; n++) console.log(n, blocks(n));
label
:
for (const x of [1, 2]) {
  label2
  :
  {
    if (x === 1) continue label;
    break label2;
  }
  console.log('x', x);
}
