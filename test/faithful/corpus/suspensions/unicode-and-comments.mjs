// Awaits and calls beside comments, odd line ends, HTML-like comments and unicode escapes.
const π = 3; const \u0061b = /* before */ await /* after */ 1 /* end */;
const list = [ // first
  await Promise.resolve(π), /* second
  line */ await 2,
  // nothing
];
const 𝒳 = async (ʻ = '’') => /* in arrow */ {
  // a comment with } and `
  return `${/* in template */ await ʻ}`; // last
};
function /* name */ named /* params */(/* none */) /* body */ {
  /* only a comment */
}
const regexp = /[/}]*`/u, quotient = list.length / π / 1;
console.log(ab, list, await 𝒳(), named(), regexp.source, quotient);
console
  // a comment in the chain
  .log(
    /* before */ 'chain' /* after */,
    // before the last
    named.name,
  ) /* at the end */;
label: /* comment */ for (const x /* of */ of /* list */ list) /* body */ { /* in */ if (x) /* then */ continue label; /* not */ }
export { 𝒳 as '名前', π as default }; // no line end
