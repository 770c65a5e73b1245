export function two() {
  return [
    'two',
    clash,
  ].join();
}
export const clash = 2;
