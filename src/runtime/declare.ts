/*
 * Where the numbers of a file are is a constant for the engine, so that it reads no variable in a probe, adds nothing and
 * checks no bounds: a `const` at the top of a script, which the whole realm sees, but nobody who lists the global object.
 */

interface Vm {
  runInThisContext(text: string): unknown;
}
const { process } = globalThis as { process?: { getBuiltinModule?(name: string): unknown } };
const runInThisContext = (process?.getBuiltinModule?.('vm') as Vm | undefined)?.runInThisContext;
const { apply, defineProperty, getOwnPropertyDescriptor } = Reflect;
const Names = Set;
const { has, add } = Set.prototype;
const declared = new Names<string>();

/**
 * Wherever a name of the global object is looked up for the first time, the engine goes through all scripts with a `const`
 * before. Constants beyond these are properties of the global object, which those who list it can see.
 */
const MOST_SCRIPTS = 100;
let scripts = 0;

/**
 * Declares a constant, unless it is there already.
 *
 * @param name tells the value: two values never have the same
 * @param realm true for the realm of the runtime, else the global object of the other one
 */
export function declare(name: string, value: number, realm: object | true): void {
  if (realm !== true || runInThisContext === undefined) {
    const global = realm === true ? globalThis : realm;
    if (getOwnPropertyDescriptor(global, name) === undefined) defineProperty(global, name, { value });
    return;
  }
  if (apply(has, declared, [name])) return;
  apply(add, declared, [name]);
  if (scripts >= MOST_SCRIPTS && defineProperty(globalThis, name, { value })) return;
  scripts++;
  runInThisContext(`const ${name} = ${value}`);
}
