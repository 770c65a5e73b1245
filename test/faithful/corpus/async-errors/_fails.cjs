const way = process.argv[2];
process.on('exit', (code) => {
  console.log('exit', code);
});
async function main() {
  try {
    await null;
    switch (way) {
      case 'throw':
        setImmediate(() => {
          throw new TypeError('thrown');
        });
        break;
      case 'finally exit':
        throw new Error('lost');
      case 'handler throws':
        process.on('unhandledRejection', (e) => {
          throw new Error(`again ${e.message}`);
        });
        throw new Error('first');
    }
  } finally {
    console.log('finally');
    if (way === 'finally exit') process.exit(7);
  }
}
main();
