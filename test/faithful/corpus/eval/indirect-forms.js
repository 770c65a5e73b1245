// Only a call whose callee is the name eval is direct.
globalThis.place = 'global';
function forms(eval_) {
  const place = 'local';
  const o = { eval };
  return {
    plain: eval('place'),
    comma: (0, eval)('place'),
    parens: (eval)('place'),
    property: o.eval('place'),
    optional: eval?.('place'),
    alias: eval_(
      'place',
    ),
    call: eval.call(
      null,
      'place',
    ),
    spread: eval(...['place']),
    several: eval(
      'place',
      (() => 'ignored')(),
    ),
    callback: ['place']
      .map(eval)
      .join(),
    noString: eval(
      o,
    ) === o,
    none: eval(),
  };
}
console.log(forms(eval));
function shadowed(eval = (x) => `own ${x}`) {
  return eval('place');
}
console.log((() => {
  try {
    return (0, Function)('eval', 'const place = 1; return eval("place")')(eval);
  } catch (e) {
    return e.message;
  }
})());
console.log(shadowed());
