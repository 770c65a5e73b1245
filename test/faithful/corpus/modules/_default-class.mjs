export default class {
  static field = String(this.name);
  method() {}
}
