// Awaits in tests, headers, switch, throw and templates; each printed with the turn it happens in.
let turn = 0;
let on = true;
(async () => {
  while (on) {
    turn++;
    await null;
  }
})();
const at = (name) => console.log(name, turn);
const v = async (x) => x;
(async () => {
  if (await v(true)) at('if');
  else at('never');
  for (let i = await v(0); (await v(i)) < 2; i += await v(1)) at(`for ${i}`);
  while (await v(turn < 16)) at('while');
  do at('do');
  while (await v(false));
  switch (await v(2)) {
    case await v(1):
      at('one');
      break;
    case await v(2):
      at('two');
    case await v(3):
      at('three');
  }
  for (const x of await v(['o'])) at(x);
  for (const k in await v({ k: 1 })) at(k);
  try {
    throw await v('thrown');
  } catch (e) {
    at(e + (await v('!')));
  }
  at(`${await v('t')}${
    await v('u')
  }`);
  const { a = await v('default'), [await v('key')]: b } = { key: 'computed' };
  at(a + b);
  let c;
  c ??= await v('c');
  c &&= await v(`${c}2`);
  at(c);
  at((await v(0)) || ((await v(1)) && (await v('logic'))));
  at((await v(false))
    ? await v('yes')
    : await v('no'));
  on = false;
})();
