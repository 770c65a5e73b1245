export let state = 'initial';
export const set = (x) => {
  state = x;
};
export function one() {
  return `one ${state}`;
}
export const clash = 1;
export default class {}
