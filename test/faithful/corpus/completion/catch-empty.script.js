// An empty catch leaves undefined, whatever came before.
var errors = 0;
function fail() {
  errors++;
  throw new Error('x');
}
console.log('a script that ends in a catch');
console.log(this === globalThis, typeof fail);
'something';
try {
  'try';
  fail();
} catch (e) {
}
