// Functions called through Reflect, bind, call, apply and proxies; the caller, arguments and this stay.
'literal directive';
function who() {
  return [this === undefined || this === globalThis ? 'global' : typeof this, arguments.length, new.target?.name ?? 'no target'].join(' ');
}
const bound = who.bind('text', 1);
const viaProxy = new Proxy(who, {
  apply: (f, self, args) => Reflect.apply(f, self, [
    ...args,
    'added',
  ]),
  construct(f, args, target) {
    return Object(Reflect.construct(
      function Inner() {
        return new String(target === viaProxy);
      },
      args,
    ));
  },
});
const list = [
  who(),
  who.call(null, 1),
  who.apply(5, [1, 2]),
  bound(2),
  viaProxy(1),
  `${new viaProxy()}`,
  Reflect.apply(who, {}, { length: 3 }),
  [1].map(who, 'self')[0],
  (0, who)(),
  { who }.who(1),
  who?.(),
  `${[who`tag${1}`]}`,
  ((...args) => who(...args))(1, 2, 3),
  eval('who(1)'),
  setTimeout.name,
];
for (const each of list) console.log(each);
console.log(Object.getOwnPropertyNames(bound).sort(), bound.name, bound.length, 'prototype' in bound);
const sloppy = Function('return typeof this + arguments.length');
console.log(sloppy(1), sloppy.call(2));
