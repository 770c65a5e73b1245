// Ways out of functions: exceptions through several frames, from generators, callbacks and async functions, caught or not.
function deep(n) {
  if (n === 0) throw new Error('deep');
  return deep(n - 1) + 1;
}
function* numbers(n) {
  try {
    for (let i = 0; i < n; i++) yield i;
  } finally {
    sum += n;
  }
}
let sum = 0;
function caught(n) {
  try {
    return deep(n);
  } catch {
    return n;
  } finally {
    sum++;
  }
}
function early(n) {
  for (const i of numbers(n)) {
    if (i * 2 > n) return i;
  }
  return 0;
}
function callbacks(n) {
  try {
    Array.from({ length: n }, (_, i) => {
      if (i === n - 1) throw new RangeError('callback');
      return i;
    });
  } catch (error) {
    sum += error.message.length;
  }
}
async function rejects(n) {
  await null;
  return deep(n);
}
module.exports = async function main() {
  for (let i = 0; i < 20000; i++) {
    sum += caught(i % 20) + early(i % 30);
    callbacks((i % 10) + 1);
    if (i % 10 === 0) {
      const results = await Promise.allSettled([rejects(3), rejects(5)]);
      sum += results.filter(({ status }) => status === 'rejected').length;
    }
  }
  return sum;
};
