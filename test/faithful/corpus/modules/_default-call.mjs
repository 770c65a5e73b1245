const make = (n) => function made() {
  return n;
};
export default make(
  make(3)(),
);
