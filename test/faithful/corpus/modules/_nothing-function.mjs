export function f() {}
export default class {}
