// Comments of the old web, which scripts still take.
var log = [];
<!-- a comment to the end of the line
log.push('after open'); <!-- and behind code
--> a close at the start of a line
  --> with spaces in front
/* a block */ --> behind a block comment
var x = 3;
while (x --> 0) log.push(x);
/*
*/ --> after a comment over lines
log.push(x<!--x
);
var n = 1;
log.push(n
--> this is a comment, too
+ 1);
function f() {
  <!-- inside
  return 'f'; <!-- }
  --> }
}
console.log(log.join());
console.log(f());
