// What stands first has a label and does nothing by itself.
function block(n) {
  out: { if (n > 1) break out;
    console.log('in the block', n);
  }
  return n;
}

function twice(n) {
  a: b: { if (n > 1) break a;
    if (n > 0) break b;
    console.log('none', n);
  }
  return -n;
}

console.log(block(1), block(2));
console.log([0, 1, 2].map(twice));
console.log(block.name, block.length, twice.length);
