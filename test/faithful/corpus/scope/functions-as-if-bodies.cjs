// Function declarations as the body of if and behind a label, which only sloppy code takes.
function choose(on) {
  if (on) function yes() { return 'yes'; }
  else function no() { return 'no'; }
  return [typeof yes, typeof no];
}
console.log(choose(true));
console.log(choose(false));
labelled: function behind() {
  return behind.name;
}
console.log(behind());
function nested() {
  one: two: function deep() {
    return 'deep';
  }
  return deep();
}
console.log(nested());
if (nested()) function top1() { return 1; }
console.log(typeof top1, top1());
