// Tokens on lines of their own: dots behind, brackets, parentheses, operators.
function fail(text) {
  throw new Error(text ?? 'fail');
}
const o = { fail, self: () => o, list: [() => o], delete: fail, nil: undefined };
o.ns = o;
const lines = (e) => [...e.stack.matchAll(/lines-of-tokens\.js:(\d+)/g)].map((m) => m[1]).slice(0, 2).join(' < ');
const runs = [
  () => o.
    self().
    fail(
      'dot behind',
    ),
  () => o. // a comment
    ns.
    nil.
    x,
  () => o /* one
    two */ .ns
    // three
    .fail
    (
      'parenthesis on its own line',
    ),
  () => o
    [
      'list'
    ]
    [
      0
    ]
    (
      1,
    )
    [
      'nil'
    ]
    .x,
  () => o
    .delete
    ('keyword'),
  () => (
    o
      .self
  )(
  )
    .nil
    (),
  () => (((
    fail
  )
  )
  )
  (
    'many parentheses'
  ),
  () => o
    ?.
    self
    ?.
    ()
    ?.nil
    .x,
  () => o.list
    ?.[
      'n' +
        'il'
    ]
    .y,
  () => (o
    .ns,
  o
    .nil)
    .z,
  () => (1
    + 2
    +
    Symbol.iterator
  ),
  () => (o.
    nil ??
    fail
  )
  ('either'),
  () => o.self(
  ).ns[
    0
  ]
    .x,
  () => {
    o
      .ns
      .nil
      .x
      =
      o.self();
  },
  () => new (
    o
      .self()
      .fail
  )
  (
    'new'
  ),
];
runs.forEach((run, i) => {
  try {
    console.log(i, run());
  } catch (e) {
    console.log(i, e.message, lines(e));
  }
});
