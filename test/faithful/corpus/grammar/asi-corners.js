// Where a line ends a statement and where it does not.
const log = []
const say = (x) => {
  log.push(x)
  return x
}
let a = 1
let b = 2
let c = a
+ b
log.push(c)
a
++b
log.push(a, b)
a = b
;[1, 2].forEach((x) => log.push(x))
const f = function () { return 'f' }
;(function () { log.push('iife') })()
const g = f
`x`
log.push(typeof g)
function returns() {
  return
  'never'
}
function returnsParens() {
  return (
    'parens'
  )
}
function throws() {
  throw new Error(
    'thrown'
  )
}
log.push(returns(), returnsParens())
try { throws() } catch (e) { log.push(e.message) }
if (a) say('if')
else say('else')
do say('do'); while (0) say('same line')
for (let i = 0; i < 1; i++)
  say('body')
while (log.length > 100)
  say('never')
var x = 1, y = x
  , z = y
log.push(z)
const o = {
  get
  x() { return 1 },
  async
  () { return 2 },
  get: 3
}
log.push(o.x, o.async(), o.get)
let i = 1, j = 1
i
++
j
log.push(i, j)
const re = a
/ 2 /
1
log.push(re)
label: {
  break label
  say('never')
}
{ say('one line') } say('behind block')
var fn = () => {}
say(typeof fn)
console.log(log.slice(0, 12).join())
console.log(log.slice(12).join())
