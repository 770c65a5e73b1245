// Rejected with something that is no Error: the message on stderr and the exit code.
const reasons = [{ reason: 'object' }];
async function rejects() {
  try {
    await null;
  } finally {
    console.log('finally');
    throw reasons[0];
  }
}
process.on('exit', (code) => {
  console.log('exit', code);
});
console.log('before');
rejects();
