// JSX in async functions and generators: awaits and yields in attributes and children.
const React = {
  createElement: (type, props, ...children) =>
    typeof type === 'function'
      ? type({ ...props, children })
      : `<${type}${Object.entries(props ?? {}).map(([k, v]) => ` ${k}=${v}`).join('')}>${children.join('')}`,
  Fragment: 'f',
};
const log = [];
const late = async (x) => {
  await null;
  log.push(x);
  return x;
};
const App = async ({ children, ...props }) => (
  <main
    {...props}
    a={await late('a')}
    {...await late({ b: 2 })}
  >
    {await late('child')}
    <p>
      {children}
      {
        // a comment
        await late('last')
      }
    </p>
  </main>
);
function* view() {
  const answer = yield <q>question</q>;
  yield (
    <>
      {answer}
      {yield <hr />}
    </>
  );
}
(async () => {
  console.log(
    await (
      <App c="3">
        text
      </App>
    ),
  );
  const it = view();
  console.log(it.next().value, it.next('yes').value, it.next('more').value);
  console.log(log);
  try {
    await (
      <App
        x={await Promise.reject(new Error('attribute'))}
      />
    );
  } catch (e) {
    console.log(e.message, /\.[cm]?jsx?:(\d+)/.exec(e.stack)[1]);
  }
})();
