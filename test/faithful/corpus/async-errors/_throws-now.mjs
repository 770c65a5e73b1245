const f = (x) => {
  try {
    return x.y.z;
  } finally {
    globalThis.cleaned = true;
  }
};
f({});
