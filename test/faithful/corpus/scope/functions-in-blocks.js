// Annex B: in sloppy code a function in a block is a variable of the function around it, too.
const out = [];
function annexB() {
  out.push(typeof f);
  {
    out.push(typeof f);
    function f() {
      return 1;
    }
    f = 'changed inside';
    out.push(typeof f);
  }
  out.push(typeof f);
}
annexB();
function conditional(on) {
  if (on) {
    function g() {
      return 'on';
    }
  } else {
    function g() {
      return 'off';
    }
  }
  return typeof g === 'function' ? g() : typeof g;
}
out.push(conditional(true), conditional(false));
function shadowedByLet() {
  let h = 'let';
  {
    function h() {}
  }
  return h;
}
out.push(shadowedByLet());
function shadowsParam(p) {
  {
    function p() {}
    out.push(typeof p);
  }
  return p;
}
out.push(shadowsParam('param'));
switch (1) {
  case 0:
    function inSwitch() {
      return 'switch';
    }
  case 1:
    out.push(inSwitch());
}
out.push(typeof inSwitch);
for (const i of [1, 2]) {
  function perRound() {
    return i;
  }
}
out.push(typeof perRound === 'function' ? perRound() : typeof perRound);
try {
  throw 0;
} catch (inCatch) {
  {
    function inCatch() {}
  }
  out.push(typeof inCatch);
}
out.push(typeof inCatch);
console.log(out.slice(0, 7));
console.log(out.slice(7));
