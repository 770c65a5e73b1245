export type Kind = 'square' | 'circle';
export interface Shape {
  kind: Kind;
  side: number;
}
export function area({ side }: Shape): number {
  return [side]
    .map((x) => x * x)
    .at(0)!;
}
export default { kind: 'circle', side: 1 } satisfies Shape as Shape;
