import { type Generator, inArrow, type Scope } from './scope.ts';

/** Writes expressions that throw: engines put a part of the program's text into their messages. */
export function wrong(g: Generator) {
  const { random } = g;
  return (scope: Scope, depth: number): string => {
    const args = () => g.args(scope, depth - 1, random.below(3));
    const arrow = inArrow(scope);
    const dot = () => `${g.nl()}.`;
    return random.weighted<() => string>([
      [1, () => `undefined${dot()}x`],
      [1, () => `box(1)${dot()}nope${args()}`],
      [1, () => `box(1)${dot()}n${args()}`],
      [1, () => `box(1)${dot()}nope${dot()}deeper${args()}`],
      [1, () => `id(undefined)${dot()}x${args()}`],
      [1, () => `id(3)${args()}`],
      [1, () => `(() => { missing(${g.num(arrow, depth - 1)}); })()`],
      [1, () => `new (id(3))${args()}`],
      [1, () => `(() => { new nowhere(); })()`],
      [1, () => `id(...${g.nl()}id(${g.arg(scope, depth - 1)}))`],
      [1, () => `[...${g.nl()}5]`],
      [1, () => `(() => { const [x] = ${g.nl()}id(${g.arg(arrow, depth - 1)}); })()`],
      [1, () => `(() => { const { x: { y } } = ${g.nl()}box${g.args(arrow, depth - 1, 1)}; })()`],
      [1, () => `(() => { for (const x of ${g.nl()}id${g.args(arrow, depth - 1, 1)}) say(x); })()`],
      [1, () => `(() => { later1 = 1; let later1; })()`],
      [1, () => `(() => { const k = 1; k = ${g.num(arrow, depth - 1)}; })()`],
      [1, () => `(1 in ${g.num(scope, depth - 1)})`],
      [1, () => `(id(1) instanceof id(${g.num(scope, depth - 1)}))`],
      [1, () => `null[${g.num(scope, depth - 1)}]`],
      [1, () => `id(3)\`x\${${g.num(scope, depth - 1)}}\``],
      [1, () => `JSON${dot()}parse('{')`],
      [scope.async ? 2 : 0, () => `(await p(undefined))${dot()}x`],
      [scope.async ? 2 : 0, () => `(await p(3))${dot()}nope${args()}`],
      [scope.async ? 1 : 0, () => `(await p(3))${args()}`],
      [scope.async ? 1 : 0, () => `[...await p(5)]`],
      [scope.generator ? 1 : 0, () => `(yield 1)${dot()}nope${args()}`],
    ])();
  };
}
