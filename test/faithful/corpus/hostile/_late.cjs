// Loaded after the program has changed its surroundings.
function* each(list) {
  for (let i = 0; i < list.length; i++) yield list[i];
}
exports.late = function late(x) {
  try {
    let sum = 0;
    const it = each([x, 2]);
    for (let r = it.next(); !r.done; r = it.next())
      sum += r.value;
    return sum;
  } finally {
    exports.calls++;
  }
};
exports.calls = 0;
exports.later = async (x) => {
  const y = await x;
  return y;
};
