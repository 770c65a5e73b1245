// What the engine says of things that cannot be iterated, in every construct that iterates and suspends.
const say = async (name, work) => {
  try {
    console.log(name, await work());
  } catch (error) {
    console.log(name, error.name, error.message);
  }
};
const five = Promise.resolve(5);
const object = { list: undefined };
async function main() {
  await say('for of', async () => {
    for (const each of await five) return each;
  });
  await say('for await of a name', async () => {
    for await (const each of object) return each;
  });
  await say('for await of a member', async () => {
    for await (const each of object.list) return each;
  });
  await say('for await of an await', async () => {
    for await (const each of await five) return each;
  });
}
function* star(kind) {
  if (kind === 1) yield* object;
  if (kind === 5) yield* undefined;
  if (kind === 6) [...(yield 1)];
  if (kind === 7) {
    const [a] = yield 1;
    yield a;
  }
  if (kind === 8) {
    const { a } = yield 1,
      b = 2;
    yield a + b;
  }
  if (kind === 9) (yield 1)(2);
  if (kind === 10) for (const each of yield 1) yield each;
}
async function* asyncStar(kind) {
  if (kind === 1) yield* object;
}
main().then(async () => {
  for (let kind = 0; kind <= 10; kind++) {
    try {
      const it = star(kind);
      console.log(kind, it.next(), it.next(), it.next());
    } catch (error) {
      console.log(kind, error.name, error.message);
    }
  }
  for (let kind = 0; kind <= 4; kind++) {
    try {
      const it = asyncStar(kind);
      console.log(kind, await it.next(), await it.next());
    } catch (error) {
      console.log('async', kind, error.name, error.message);
    }
  }
});
