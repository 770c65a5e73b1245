export const a = 'a';
export const b = ['b'];
export async function make(x) {
  await null;
  return `made of ${x}`;
}
