const busy = (n) => {
  console.log('busy', n);
  return n;
};
{
  let a = 1;
  {
    let a = 2;
    busy(a);
  }
  function hoisted() { return a; }
  hoisted();
}
{ busy(1); busy(2); }
{}
;
var x = function () {}, y = 1,
  z = busy(3);
var only;
let undef;
const [p, q] = [busy(1), busy(2)];
