var hits = 0;
function pick(x) {
  hits++;
  return x;
}
console.log('switch at the end');
console.log(pick('a'));
label: {
  switch (pick('b')) {
    case pick('a'):
      'not this';
    case pick('b'):
      'this ' + hits;
    case pick('c'):
      let scoped = 'and on';
      scoped += hits;
      break label;
    default:
      'never';
  }
}
