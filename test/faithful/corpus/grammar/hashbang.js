#!/usr/bin/env -S node --no-warnings
// The first line is no code; what comes behind has the right line numbers.
const line = () => new Error().stack.split('\n')[2].match(/:(\d+):/)[1];
console.log(line());
function f() {
  return line(
  );
}
console.log(f(), __filename.endsWith('hashbang.js'));
