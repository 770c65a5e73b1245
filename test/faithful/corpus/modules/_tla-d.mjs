await null;
const fail = async () => {
  throw new Error('d fails');
};
await fail(
  await 1,
);
