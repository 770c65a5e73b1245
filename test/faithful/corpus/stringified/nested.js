// Text of a function that holds others, and text made of the text of several.
function outer(n) {
  function inner(x) {
    const deep = () => x + n;
    return deep();
  }
  class Local {
    static run = () => inner(1);
    method() {
      return inner(
        2,
      );
    }
  }
  return [inner(0), Local.run(), new Local().method(), inner.toString().includes('deep')];
}
function helper(x) {
  return x.toUpperCase();
}
function user(x) {
  return helper(x) + '!';
}
console.log(new Function(`return ${outer}`)()(10));
console.log(new Function(`${helper}; ${user}; return user`)()('both'));
const inner = () => {
  const built = new Function(`return (${helper})('from inside')`);
  return built();
};
console.log(new Function('helper', `return (${inner})()`)(helper));
const compiled = new Function('with (this) { return (' + ((x) => x + outerValue) + ')(1) }').call({ outerValue: 41 });
console.log(compiled);
