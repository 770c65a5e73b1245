// What the engine says of values that were awaited and cannot be taken apart.
const say = async (name, work) => {
  try {
    console.log(name, await work());
  } catch (error) {
    console.log(name, error.name, error.message);
  }
};
const nothing = Promise.resolve(undefined);
async function main() {
  await say('last', async () => {
    const { a } = await nothing;
    return a;
  });
  await say('first of two', async () => {
    const { a } = await nothing,
      b = 2;
    return a + b;
  });
  await say('two patterns', async () => {
    const { a } = await Promise.resolve({ a: 1 }),
      { b } = await nothing;
    return a + b;
  });
  await say('array first of two', async () => {
    let [a] = await nothing,
      b = a;
    return b;
  });
  await say('default with a call', async () => {
    const { a = Math.max(1, 2) } = await nothing;
    return a;
  });
  await say('for header', async () => {
    for (let { length } = await nothing; length > 0; length--) return length;
    return 'none';
  });
  await say('assignment as statement', async () => {
    let a;
    ({ a } = await nothing);
    return a;
  });
  await say('assignment as value', async () => {
    let a;
    return ({ a } = await nothing);
  });
  await say('assignment as argument', async () => {
    let a;
    console.log(
      ([a] = await nothing),
      a,
    );
  });
  await say('nested', async () => {
    const {
      a: { b },
    } = await Promise.resolve({});
    return b;
  });
  await say('arrow value', async () => ([...(await nothing)]));
}
main().then(() => console.log('done'));
