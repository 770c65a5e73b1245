const { log, lines, attempt } = require('./_observe.cjs');
const o = { a: 1 }
const f = () =>
  o.a
const g = (x) =>
  // a comment before the value
  x +
  1
const h = () => (
  // a comment inside of parentheses
  { a: 1 }
)
const i = () => /* block
comment */ f(
  1,
)
function r() {
  return /* c */ f(
    1)
}
function r2() {
  return (
    // comment
    f() ||
    g(1)
  )
}
function r3() {
  return (
    f(),
    g(1)
  )
}
function r4() {
  return
  f()
}
function r5() {
  return !(
    f(1)
  )
}
function t() {
  throw (
    // comment
    new Error(
      'thrown',
    )
  )
}
function t2() {
  throw new Error(
    `message ${f(
      1)}`,
  )
}
function* y() {
  yield (
    // comment
    f()
  )
  const x = yield /* c */ g(
    1,
  )
  yield
  f()
  return (
    // c
    yield (
      g(2)
    )
  )
}
const j = async () =>
  // comment
  await (
    // other
    f()
  )
const cond = f()
  ? // comment
    g(1)
  : // other
    g(2)
const fn = (a) => (b) =>
  a
  + b
let z = 1
++z
;(function () { z++ })()
z
++
z
var k = f
/1/g
log(f(), g(1), h(), i(), r(), r2(), r3(), r4(), r5(), [...y()], cond, fn(1)(2), z, k)
attempt(t)
attempt(t2)
attempt(() => {
  const a = 1

  // far down


  throw new Error('far')
})
const nested = {
  m() {
    return (

      // blank lines

      this.missing.x
    )
  },
}
attempt(() => nested.m())
return j()
