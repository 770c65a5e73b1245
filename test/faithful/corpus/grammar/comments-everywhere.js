/* at the start */ const /* a */ log /* b */ = /* c */ [] /* d */; // e
function /* name */ f(/* none */) /* body */ { /* empty */ }
const sum = ( // the list
  a, /* first */
  b = /* default */ 2, // second
) /* before arrow */ => /* behind */ a /* plus */ + // over
  /* the line */ b /* end */; /* after */
log.push(/* arg */ sum(/* one */ 1 /* only */) /* result */);
if (/* test */ log.length /* > */ > /* 0 */ 0) /* then */ { // open
  /* inside */ log.push('if') /* behind */;
} /* between */ else /* no */ { /* nothing */ }
for (/* init */ let i = 0; /* test */ i < 2; /* update */ i++ /* done */) /* body */ log.push(i);
for (;/* only */;/* comments */) /* stop */ break /* label? */;
const o = /* object */ {
  // first
  a: 1, // one
  /* second */ b /* colon */ : /* value */ 2 /* comma */, /* end */
  // last
};
const chain = log // start
  // line comment
  .map((x) => /* inner */ `${x /* in template */}`) // map
  /* block */ .filter(/* arg */ Boolean) /*
  over lines */ .join(/* sep */ '-'); // end
switch (/* d */ chain /* d */) { // s
  // no case yet
  case /* t */ 'x' /* c */: // fall
  /* default */ default: /* d */ log.push('default') // last
}
try /* t */ { throw /* what */ new /* a */ Error(/* m */ 'm' /* m */) /* ; */; } /* c */ catch /* p */ (/* e */ { message } /* e */) /* b */ { log.push(message) }
class /* C */ C /* no heritage */ { /* body */ static /* s */ x /* = */ = /* v */ 1 /* ; */; /* m */ m /* ( */ (/* p */) /* ) */ { /* r */ return /* v */ this /* . */ . /* c */ constructor /* . */ . /* x */ x } }
console.log(/* a */ log.join() /* b */, chain, o, new /* n */ C /* c */ (/* none */).m(), f());
console.log(new Error().stack.match(/everywhere\.js:(\d+)/)[1]);
// at the end
/* and no newline behind: */ //
