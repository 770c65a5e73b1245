// What is thrown needs not be an error.
const kind = process.argv[2] ?? 'object';
console.log('throws', kind);
function thrower(value) {
  for (const each of [1, 2]) {
    if (each === 2) {
      throw {
        value,
        toString() {
          return `custom ${this.value}`;
        },
      };
    }
  }
}
process.on('exit', (code) => {
  console.log('code', code);
});
try {
  thrower(1);
} catch (error) {
  console.log(String(error));
}
thrower(
  [
    2,
  ],
);
