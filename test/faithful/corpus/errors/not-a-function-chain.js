// The engine builds the text from the source: it must not see what is inserted.
const where = (e) => e.stack.split('\n').filter((l) => l.includes(__filename)).map((l) => l.trim().replace(/\(?[^( ]*:(\d+):\d+\)?$/, '$1')).join(' < ');
const api = {
  list: () => [3, 1, 2],
  inner: { value: 7 },
};

function attempt(name, run) {
  try {
    console.log(name, run());
  } catch (e) {
    console.log(name, `${e.name}: ${e.message}`, where(e));
  }
}

attempt('end of chain', () =>
  api
    .list()
    .map((x) => x + 1)
    .missing()
);
attempt('middle of chain', () =>
  api
    .list()
    .nothing()
    .map((x) => x)
);
attempt('of a property', () => api
  .inner
  .value(
    api.list(),
    2,
  ));
attempt('of a result', () =>
  api.list()
    .slice(1)
    [0](
      api.list(),
    ));
attempt('of a parenthesis', () =>
  (api.list(),
  api.inner)(
    api.list(),
  ));
attempt('of a conditional', () => (api.list().length > 1
  ? api.list()
  : api.inner)(
  api.list()
));
attempt('of an optional', () => api
  ?.inner
  ?.value(
    api.list()
  ));
attempt('of new', () => new api
  .inner(
    api.list(),
  ));
attempt('of new with a call', () => new (api.list())(
  api.list(),
));
attempt('of a call of a call', () => api.list(
  api.list(),
)(
  api.list(),
));
