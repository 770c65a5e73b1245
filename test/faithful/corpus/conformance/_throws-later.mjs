console.log('_throws-later runs');
const value = await Promise.resolve({
  get it() {
    throw new RangeError('later');
  },
});
console.log(value.it);
