// Octal numbers and escapes, which strict code does not take.
var f = function () {
  return [010, 08, 09.5, 0777,
    '\101\0\8\9', '\377',
    007
      .toString(8),
    010.toString(), 08.5.toFixed()];
};
console.log(f());
console.log('\08'.length, '\
continued');
var o = { 010: 'octal key', 0x10: 'hex', 1e3: 'exp', .5: 'half', 1n: 'big' };
console.log(Object.keys(o).join());
