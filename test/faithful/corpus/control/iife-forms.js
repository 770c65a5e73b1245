// Functions that are called where they stand, in every spelling.
const log = [];
(function () {
  log.push(1);
})();
(function () {
  log.push(2);
}());
!function () {
  log.push(3);
}();
+function () { log.push(4); }(), -function () { log.push(5); }();
void function named() {
  log.push(named.name);
}();
new function () {
  this.x = 6;
  log.push(this.x);
};
new (class {
  constructor() {
    log.push(7);
  }
})();
(() => {
  log.push(8);
})();
((x) =>
  log.push(x))(
  9,
);
const value = function () {
  return 10;
}();
log.push(value);
const late = (() => () => 11)()();
log.push(late);
(function (root, factory) {
  factory(
    root,
    log,
  );
})(
  this,
  function (root, list) {
    list.push(typeof root);
  },
);
log.push((function* () {
  yield 12;
})().next().value);
(function recurse(n) {
  if (n > 0) {
    log.push(`r${n}`);
    recurse(n - 1);
  }
}(2));
(log.push('comma'), (function () {
  log.push(this === undefined ? 'strict' : typeof this);
}))();
console.log(log.slice(0, 8).join());
console.log(log.slice(8).join());
