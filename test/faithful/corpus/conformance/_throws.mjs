console.log('_throws runs');
export function hoisted() {
  return 'hoisted';
}
const value = [1, 2, 3]
  .map((n) => n * 2)
  .find((n) => n > 100);
value.property;
