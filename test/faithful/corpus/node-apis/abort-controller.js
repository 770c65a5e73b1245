// AbortController with timers, events and listeners; reasons and order.
const { setTimeout: sleep } = require('node:timers/promises');
const { once, EventEmitter } = require('node:events');
async function attempt(name, work) {
  const controller = new AbortController();
  const { signal } = controller;
  signal.addEventListener('abort', function listener(event) {
    console.log(name, event.type, this === signal, signal.reason?.name ?? signal.reason);
  }, { once: true });
  signal.onabort = () => console.log(name, 'onabort');
  try {
    const pending = work(
      signal,
    );
    await null;
    controller.abort(name === 'reason' ? 'because' : undefined);
    controller.abort('again');
    console.log(name, await pending);
  } catch (e) {
    console.log(name, e.name ?? e, e.cause?.name ?? e.cause);
  } finally {
    console.log(name, signal.aborted);
  }
}
(async () => {
  await attempt('sleep', (signal) => sleep(1000, 0, { signal }));
  await attempt('once', (signal) => once(new EventEmitter(), 'x', { signal }));
  await attempt('reason', async (signal) => {
    await sleep(1);
    signal.throwIfAborted();
  });
  await attempt('own', (signal) =>
    new Promise((_, no) => {
      signal.addEventListener('abort', () =>
        no(
          signal.reason,
        ));
    }));
  const any = AbortSignal.any([AbortSignal.abort('first'), new AbortController().signal]);
  console.log(any.aborted, any.reason);
  class Custom extends EventTarget {
    handleEvent(e) {
      console.log('handled', e.type, this instanceof Custom, e.currentTarget === this);
    }
  }
  const target = new Custom();
  target.addEventListener('x', target);
  console.log(target.dispatchEvent(new Event('x', { cancelable: true })));
})();
