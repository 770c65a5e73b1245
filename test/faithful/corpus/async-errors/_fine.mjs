export default () =>
  globalThis.cleaned;
