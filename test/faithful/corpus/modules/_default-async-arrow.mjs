export default async (a, b = 1) => {
  await null;
  return a + b;
};
