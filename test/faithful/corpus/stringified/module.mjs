// Text of a module's functions, strict there, run as sloppy code and in a data: module.
export function sum(...list) {
  let total = 0;
  for (const x of list)
    total += x;
  return total;
}
export const self = function () {
  return typeof this;
};
async function load() {
  await null;
  const text = `export default ${sum}; export const self = ${self}; export const ready = await (${waits})();`;
  const module = await import(`data:text/javascript,${encodeURIComponent(text)}`);
  return [module.default(1, 2), module.self(), module.ready];
}
async function waits() {
  await null;
  return 'ready';
}
console.log(sum(1, 2, 3), self());
console.log(new Function(`return (${sum})(4, 5)`)(), new Function(`return (${self})()`)());
console.log(await load());
