// A subclass of Promise sees every then that is called on it.
class Loud extends Promise {
  constructor(run) {
    super(run);
    Loud.made++;
  }
  then(yes, no) {
    console.log(
      'then',
      typeof yes,
      typeof no,
    );
    return super.then(
      yes,
      no,
    );
  }
  static get [Symbol.species]() {
    return Promise;
  }
}
Loud.made = 0;
async function plain() {
  return await Loud.resolve('in');
}
async function direct() {
  return Loud.resolve('out');
}
(async () => {
  console.log(await plain(), Loud.made);
  console.log(await direct(), Loud.made);
  console.log(await Loud.all([1, plain()]), Loud.made);
  const it = (async function* () {
    yield Loud.resolve('y');
    yield* [Loud.resolve('z')];
  })();
  for await (const x of it)
    console.log(x, Loud.made);
  try {
    await Loud.reject(new Error('r'));
  } catch (e) {
    console.log(e.message, Loud.made);
  }
  console.log(plain() instanceof Loud, plain().constructor.name);
})();
