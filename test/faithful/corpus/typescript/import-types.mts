// Imports that are types vanish, others stay; their modules run or not, in order.
import type { Shape } from './_shapes.mts';
import { type Shape as Again, area } from './_shapes.mts';
import * as shapes from './_shapes.mts';
import defaultShape, { type Kind } from './_shapes.mts';
import {} from './_effect.mts';
export type { Shape };
export { type Again, area as exported };
type Local = typeof import('./_never.mts');
const square: Shape = { kind: 'square', side: 2 };
const kind: Kind = square.kind;
console.log(
  area(square),
  kind,
  shapes.area === area,
  defaultShape.kind,
);
console.log(Object.keys(shapes), (globalThis as any).effects);
const self = await import('./_shapes.mts');
console.log(self === shapes, (undefined as unknown as Local | undefined)?.never);
