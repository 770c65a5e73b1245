function Point(x, y) {
  if (!new.target) return new Point(x, y);
  this.x = x;
  this.y = y;
}
Point.prototype.add = function (other) {
  return Point(
    this.x + other.x,
    this.y + other.y,
  );
};
const p = new Point(1, 2)
  .add(new Point(3, 4))
  .add(
    new Point(5, 6),
  );
function sum() {
  let total = 0;
  for (const x of arguments) total += x;
  return total;
}
sum(1, 2, 3);
sum.call(null); sum.apply(null, []);
console.log(p);
console.log(sum(1, 2));
