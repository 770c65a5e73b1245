function deep(n) {
  if (n === 0) {
    return new Error('deep');
  }
  return deep(
    n - 1,
  );
}
const count = (e) => e.stack.split('\n').filter((l) => l.startsWith('    at')).length;
for (const limit of [0, 1, 3, 7, Infinity]) {
  Error.stackTraceLimit = limit;
  const error = deep(6);
  console.log(
    limit,
    count(error) >= Math.min(limit, 7),
    error.stack
      .split('\n')
      .slice(1, 3)
      .map((l) => l.replace(/\(.*:(\d+):\d+\)/, '$1')),
  );
}
Error.stackTraceLimit = undefined;
console.log(deep(1).stack);
delete Error.stackTraceLimit;
console.log(deep(1).stack);
