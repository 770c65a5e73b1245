// `with` at the top and in functions, loops and calls inside of it.
var log = [];
var target = { count: 0, items: [1, 2, 3], add: function (n) { this.count += n; return this; } };
var guard = new Proxy(target, {
  has: function (t, key) {
    log.push(String(key));
    return key in t;
  },
});
function total(list) {
  var sum = 0;
  with (guard) {
    for (var i = 0;
      i < list.length;
      i++) {
      add(
        list[i],
      );
      sum += count;
    }
  }
  return sum;
}
console.log(total([1, 2]), log.splice(0).join(' '));
with (guard) {
  var callback = function (each) {
    return each +
      count;
  };
  console.log(items.map(
    callback,
  ));
  label: for (const each of items) {
    if (each === 2) continue label;
    add(each);
  }
}
console.log(log.splice(0).join(' '));
console.log(target.count, typeof callback);
(() => {
  with ({ inner: 1, log: ['own'] }) {
    try {
      console.log(inner, log.length);
      missing();
    } catch (e) {
      console.log(e.name, e.message);
    } finally {
      console.log('finally', inner);
    }
  }
})();
with ([1, 2, 3]) console.log(length, map(
  function (x) {
    return x * 2;
  },
));
with ({ [Symbol.unscopables]: { hidden: true }, hidden: 1, shown: 2 }) {
  console.log(typeof hidden, shown);
}
