// Recursion through methods, closures, callbacks, getters, default values and generators.
const fib = (n) => n < 2 ? n : fib(n - 1) + fib(n - 2);
const hanoi = (n, a, b, c, moves = []) => {
  if (n > 0) {
    hanoi(n - 1, a, c, b, moves);
    moves.push(`${a}${c}`);
    hanoi(
      n - 1,
      b,
      a,
      c,
      moves,
    );
  }
  return moves;
};
function permutations(list) {
  return list.length < 2
    ? [list]
    : list.flatMap((x, i) =>
      permutations([...list.slice(0, i), ...list.slice(i + 1)])
        .map((rest) => [x, ...rest]));
}
const countDown = (n, rest = n > 0 ? countDown(n - 1) : []) => [n, ...rest];
const tree = { v: 1, kids: [{ v: 2, kids: [{ v: 3, kids: [] }] }, { v: 4, kids: [] }] };
const sum = ({ v, kids }) =>
  v + kids
    .map(sum)
    .reduce((a, b) => a + b, 0);
const Y = (f) => ((x) => x(x))((x) => f((...args) => x(x)(...args)));
const parse = (text) => {
  let at = 0;
  const expression = () => {
    let value = term();
    while (text[at] === '+' || text[at] === '-') {
      value = text[at++] === '+'
        ? value + term()
        : value - term();
    }
    return value;
  };
  const term = () => {
    let value = factor();
    while (text[at] === '*') {
      at++;
      value *= factor();
    }
    return value;
  };
  const factor = () => {
    if (text[at] === '(') {
      at++;
      const value = expression();
      if (text[at++] !== ')') throw new SyntaxError(`at ${at}`);
      return value;
    }
    const [digits] = /^\d+/.exec(text.slice(at)) ?? (() => {
      throw new SyntaxError(`number at ${at}`);
    })();
    at += digits.length;
    return Number(digits);
  };
  return expression();
};
console.log(fib(12), hanoi(3, 'a', 'b', 'c').join(), permutations([1, 2, 3]).map((p) => p.join('')).join());
console.log(countDown(4), sum(tree), Y((self) => (n) => n ? n * self(n - 1) : 1)(6));
for (const text of ['1+2*3', '(1+2)*3-4*(5-2)', '2*(3', '2*x']) {
  try {
    console.log(text, parse(text));
  } catch (e) {
    console.log(text, e.message, e.stack.match(/shapes\.js:(\d+)/)[1]);
  }
}
