// CommonJS seen from a module: names found, default, this, strictness, order of evaluation.
import def, * as ns from './_legacy.cjs';
import { later, named } from './_legacy.cjs';
console.log(Object.keys(ns).filter((k) => k !== 'module.exports'));
console.log(def === ns.default, named, later);
def.later = 'changed';
console.log(later, def.later, ns.later);
console.log(
  def.sloppy(),
  def.thisAtTop,
  def
    .strict(),
);
import single from './_legacy-function.cjs';
console.log(single(), single.name, typeof single.helper);
