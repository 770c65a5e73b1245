// assert with messages, its errors' fields, rejects and throws with async functions.
const assert = require('node:assert/strict');
const show = (e) => [e.name, e.code, e.message.split('\n')[0], e.operator, e.generatedMessage];
async function rejects(x) {
  await null;
  throw new TypeError(`rejected ${x}`);
}
const tries = [
  () => assert.equal(1, 2, 'one is not two'),
  () => assert.deepEqual({ a: [1] }, { a: [2] }),
  () =>
    assert.throws(
      () => {
        throw new RangeError('thrown');
      },
      TypeError,
    ),
  () => assert.throws(() => {}),
  () => assert.doesNotThrow(() => {
    throw new Error('does');
  }, 'own message'),
  () => assert.match('text', /^other/, 'no match'),
  () => assert(0, 'falsy'),
  () => assert.fail(new RangeError('own error')),
  () => assert.ifError(new Error('if error')),
];
for (const each of tries) {
  try {
    each();
    console.log('passed');
  } catch (e) {
    console.log(...show(e));
  }
}
(async () => {
  await assert.rejects(
    rejects(1),
    { message: 'rejected 1' },
  );
  await assert.rejects(() => rejects(2), TypeError);
  try {
    await assert.rejects(async () => 'fine');
  } catch (e) {
    console.log(...show(e));
  }
  await assert.doesNotReject(async () => {
    for await (const x of [1]) void x;
  });
  console.log('end');
})();
