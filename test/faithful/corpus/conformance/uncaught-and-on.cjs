// An error at the top that nobody catches, in a program that goes on.
const seen = [];
process.on('uncaughtException', (error, origin) => {
  seen.push(error.message);
  console.log('uncaught', error.message, origin);
});

function later() {
  console.log('later', seen);
  if (seen.length < 2)
    setImmediate(() => {
      process.nextTick(later);
      throw new Error(
        'second',
      );
    });
}

setTimeout(later, 2);
console.log('before');
throw new Error(
  'first',
);
