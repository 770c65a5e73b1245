import * as a from './cycle.mjs';
import defaultOfA, { arrow, both, generator, hoisted, Klass, plain, waits, withDefault } from './cycle.mjs';
export const log = [];
const attempt = (name, f) => {
  try {
    log.push(`${name}: ${JSON.stringify(f())}`);
  } catch (e) {
    log.push(`${name}: ${e.name} ${e.message}`);
  }
};
attempt('default values', () => withDefault());
attempt('hoisted', () => hoisted(1));
attempt('generator', () => [...generator(1)]);
attempt('default', () => defaultOfA());
attempt('class', () => new Klass());
attempt('arrow', () => arrow());
attempt('var', () => plain);
attempt('names', () => [hoisted.name, defaultOfA.name, generator.length]);
attempt('namespace', () => Object.keys(a));
attempt('tag', () => a[Symbol.toStringTag]);
export const later = Promise.all([waits('waited'), both().next()]);
export const fromB = () => arrow() + plain;
