// The bracket behind a list that is closed on a line of its own: where a parameter's pattern fails, engines name its line.
const lines = (f) => {
  try {
    f(1, 2);
  } catch ({ message, stack }) {
    console.log(message, stack.split('\n').filter((each) => each.includes('list-')).map((each) => /:(\d+):/.exec(each)?.[1]).join());
  }
};
lines((a = [
][1], [, ]) => a);
lines(() => [
  1,
][1].x);
lines(() => [
][0]());
lines(() => [
][0].y);
lines(() => [
  [
  ],
][0][1]
  .z);
