// Every spelling of a number, and members of numbers.
const list = [
  1_000_000, 0b1010_1010, 0o7_7, 0xFF_FF, 1e1_0, .5, 5., 0.1e-2, 1_0.0_1,
  0B11, 0O17, 0XaB, 1E+3,
];
console.log(list.join());
console.log(1..toString(), 1.0.toFixed(1), 5..constructor.name, 1.5.toFixed(), 0x10.toString(), 1e3.toString());
console.log(1
  .toString(), 255
  .toString(
    16,
  ));
