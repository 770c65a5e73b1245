class Vec {
  constructor(x, y) {
    this.x = x;
    this.y = y;
  }
  add(o) {
    return new Vec(this.x + o.x, this.y + o.y);
  }
  scale(k) {
    return new Vec(this.x * k, this.y * k);
  }
  get len() {
    return Math.sqrt(this.x * this.x + this.y * this.y);
  }
}
class Particle {
  constructor(i) {
    this.p = new Vec(i, i);
    this.v = new Vec(1, 2);
  }
  step(dt) {
    this.p = this.p.add(this.v.scale(dt));
    if (this.p.len > 1000) {
      this.v = this.v.scale(-1);
    }
  }
}
function main() {
  const ps = [];
  for (let i = 0; i < 1000; i++) {
    ps.push(new Particle(i));
  }
  for (let t = 0; t < 9000; t++) {
    for (const p of ps) {
      p.step(0.1);
    }
  }
  let sum = 0;
  for (const p of ps) {
    sum += p.p.len;
  }
  return sum;
}
module.exports = main;
