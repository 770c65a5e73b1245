function overflow(n) {
  return overflow(n + 1) + 1;
}
try {
  overflow(0);
} catch (error) {
  console.log(error.name, error.message);
}
let rounds = 0;
const deep = (n) => {
  try {
    return n === 0 ? 'bottom' : deep(n - 1);
  } finally {
    rounds++;
  }
};
console.log(deep(500), rounds);
