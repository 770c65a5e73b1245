exports.a = 1;
[1, 2].forEach((x) => {
  if (x === 2)
    throw new RangeError('common');
});
