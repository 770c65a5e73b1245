var a = 1
var b
if (a) function declared() { return 1; }
var c = declared()
a = b
++c
with ({ a: 5 }) b = a;
debugger
;[1, 2].forEach(function (x) {
  b = x
})
var f = function () { return arguments.length }, g = f(1, 2)
throwing: {
  try {
    undefined.x
  } catch (e) {
    break throwing
  }
}
console.log(a, b, c);
console.log(g);
