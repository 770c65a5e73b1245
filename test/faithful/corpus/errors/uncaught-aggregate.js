// Nested causes and lists of errors, as Node prints them.
const make = (message, ...more) => {
  const error = new Error(message, ...more);
  error.stack = error.stack.split('\n').slice(0, 2).join('\n').replace(/:\d+\)/, ')');
  return error;
};
function collect(tasks) {
  const errors = [];
  for (const task of tasks) {
    try {
      task();
    } catch (e) {
      errors.push(e);
    }
  }
  if (errors.length) {
    throw new AggregateError(
      errors,
      `${errors.length} failed`,
    );
  }
}
console.log('collecting');
try {
  collect([() => 1]);
  console.log('fine');
  collect([
    () => {
      throw make('one', { cause: make('cause of one') });
    },
    () => {
      throw make(
        'two',
      );
    },
  ]);
} catch (e) {
  console.log(e.errors.map((each) => [each.message, each.cause?.message]));
  throw make('outer', {
    cause: e.errors[1],
  });
}
