// Nothing at all in the places of statements and bodies.
;;;
let n = 0;
if (n++);
else n = 100;
if (n--) ; else ;
for (let i = 0; i < 3; i++, n++);
while (n-- > 0);
do ; while (n++ < 1);
for (const x of [1, 2]) {}
for (const k in { a: 1 }) ;
{}
{ {} {;} }
function nothing() {}
function onlyComment() {
  // nothing
}
function onlySemicolons() { ; ; }
function onlyFunction() {
  function inner() {}
}
const arrow = () => {};
const voids = () => void 0;
class Empty {}
class Semicolons { ; ; a() {} ; }
class WithStatic { static {} static { ; } }
try {} catch {} finally {}
try { } catch (e) { ; }
switch (n) {}
switch (n) { case 1: case 2: default: }
l: ;
console.log(n, nothing(), onlyComment(), onlySemicolons(), onlyFunction(), arrow(), voids());
console.log(
);
console.log(Object.getOwnPropertyNames(Semicolons.prototype), WithStatic.name, Empty.length);
(() => {})();
(function () {})();
;[1, 2].forEach(() => {});
`template`;
'string';
({});
