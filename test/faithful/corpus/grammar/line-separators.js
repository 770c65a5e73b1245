// Line separators inside of strings, templates, comments, and as ends of lines.
const line = () => new Error().stack.split('\n')[2].match(/:(\d+):/)[1];
const text = 'a b c';
console.log(text.length, line());
/* in a comment */ const after = line();
console.log(after); console.log('behind a separator', line());
const t = `x y`;
console.log(t.length, line());
// ends with a separator console.log('code', line());
function f() {
  return 'never';
}
console.log(f(), line());
const list = [ 1, 2,
  line(),
];
console.log(list);
console.log(`\ x\\ y`.length, String.raw`r`.length, line());
console.log('a\ b\\ c'.length, line());
