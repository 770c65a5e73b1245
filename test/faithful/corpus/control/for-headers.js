// Parts missing, commas, declarations without value, calls over lines.
const log = [];
const say = (x) => {
  log.push(x);
  return x;
};
for (;;) {
  if (log.length > 1) break;
  say('bare');
}
for (let i = say(0), j = say(3); i < j; i++, j--) say(`${i}${j}`);
for (var a, b = 2; b--;);
console.log(a, b);
for (
  let i = say(
    'init',
  );
  say('test').length + i.length < 12;
  i = say(
    i + '+',
  )
) {
  if (i.length > 7) continue;
  say(i);
}
let x = 0;
for (; x < 2;) x++;
for (x = 5; ; x--) if (x < 2) break;
for (const c = { n: 0 }; c.n < 2; c.n++) say(c.n);
for (let [p, q] = [0, 1]; p < 5; [p, q] = [q, p + q]) say(p);
for (let i = ('k' in { k: 1 }) ? 1 : 0; i < 2; i++) say(i);
for (var f = () => ('k' in { k: 1 }), r = 0; f() && r < 1; r++) say('in arrow');
for (let i = 0, n = 2; i < n; ++i)
  for (let j = 0; j < n; ++j)
    if (i !== j)
      say(i + ':' + j);
    else
      continue;
for (let i = 0; i < 1; i++, say('update'), say('last'));
console.log(log.join(' '));
try {
  for (let i = 0; i < 3; say('update') && fail()) i++;
} catch (e) {
  console.log(e.name, e.message);
}
