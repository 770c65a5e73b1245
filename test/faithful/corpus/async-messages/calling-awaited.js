// What the engine says of an awaited value that is called, constructed or used as a tag.
const say = async (name, work) => {
  try {
    console.log(name, await work());
  } catch (error) {
    console.log(name, error.name, error.message);
  }
};
const five = Promise.resolve(5);
const empty = Promise.resolve({});
async function main() {
  await say('call', async () => (await five)());
  await say('call with arguments', async () =>
    (await five)(
      1,
      await five,
    ));
  await say('new', async () => new (await five)());
  await say('new without brackets', async () => new (await five));
  await say('tag', async () => (await five)``);
  await say('tag with parts', async () => (await five)`a${1}b${await five}`);
  await say('method', async () => (await empty).run());
  await say('method of method', async () =>
    (await empty)
      .inner
      .run());
  await say('computed', async () => (await empty)['run'](1));
  await say('computed by awaiting', async () => (await empty)[await five](1));
  await say('optional', async () => (await empty)?.run());
  await say('optional call', async () => (await empty).run?.());
  await say('optional then call', async () => (await empty)?.run?.().then());
  await say('method tag', async () => (await empty).run``);
  await say('deep optional', async () => ((await empty)?.a.b)());
  await say('spread middle', async () => Math.max(...(await five), 1));
  await say('spread last', async () => Math.max(1, ...(await five)));
  await say('spread in array', async () => [1, ...(await five), 2]);
  await say('spread in new', async () => new Set(...(await five), 1));
  await say('in', async () => 'a' in (await five));
  await say('instanceof', async () => 1 instanceof (await five));
  await say('extends', async () => class extends (await five) {});
  await say('null property', async () => (await null).a);
  await say('undefined call', async () => (await undefined).a());
  await say('set', async () => {
    (await null).a = 1;
  });
}
main().then(() => console.log('done'));
