export let count = 0;
let local = 'first';
export { local as list };
export function bump(by = 1) {
  local = `after ${count}`;
  count += by;
  return count;
}
export const reset = () => {
  [count, local] = [-1, 'reset'];
};
export default count;
