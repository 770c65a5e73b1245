export default {
  method() {
    return 1;
  },
  get value() {
    return this.method();
  },
};
