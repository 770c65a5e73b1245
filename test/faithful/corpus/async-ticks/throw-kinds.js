// Turns until a rejection is seen, for each way to leave with an error.
const { ticksOf } = require('./_ticks.cjs');
const no = () => Promise.reject(new Error('no'));
const table = {
  async throws() {
    throw new Error('thrown');
  },
  async returnsRejected() {
    return no();
  },
  async awaitsRejected() {
    return await no();
  },
  async rethrows() {
    try {
      await no();
    } catch (error) {
      throw new Error(`again ${error.message}`);
    }
  },
  async finallyThrows() {
    try {
      await no();
    } finally {
      throw new Error('finally');
    }
  },
  async finallyAwaitsThenPasses() {
    try {
      await no();
    } finally {
      await 1;
      await 2;
    }
  },
  async finallySwallows() {
    for (;;) {
      try {
        await no();
      } finally {
        break;
      }
    }
    return 'swallowed';
  },
  async throwsInArguments() {
    return [
      1,
      await no(),
      2,
    ];
  },
  async defaultThrows(a = (() => {
    throw new Error('default');
  })()) {
    return a;
  },
  async destructuringThrows({ a }) {
    return a;
  },
};
(async () => {
  for (const [name, f] of Object.entries(table)) await ticksOf(name, () => f());
  console.log('end');
})();
