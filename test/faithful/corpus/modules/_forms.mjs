export const a = 'a';
export const make = (strings, ...values) =>
  strings.raw.concat(values);
export default (x) =>
  [x, x]
    .map((y) => y + y)
    .join();
