export let value = await Promise.resolve('old');
export const setValue = (x) => {
  value = x;
};
export default function twice(x) {
  return x * 2;
}
