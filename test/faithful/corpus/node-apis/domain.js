// Domains: errors thrown and rejected inside end in the domain's listener.
const domain = require('node:domain');
const { EventEmitter } = require('node:events');
const d = domain.create();
d.on('error', (e) => {
  console.log('domain got', e.message, e.domainThrown, process.domain === d);
});
d.run(() => {
  console.log(process.domain === d);
  setImmediate(function later() {
    console.log('in immediate', process.domain === d);
    const emitter = new EventEmitter();
    setTimeout(() => {
      setTimeout(() => bound(1), 1);
      emitter.emit('error', new Error('from emitter'));
    }, 1);
    throw new Error(
      'from immediate',
    );
  });
});
console.log(process.domain === d, process.domain == null);
const bound = d.bind((x) => {
  if (x) throw new Error('from bound');
  return 'value';
});
console.log(bound(0));
const intercepted = d.intercept((value) => console.log('intercepted', value));
intercepted(null, 'v');
intercepted(new Error('as argument'));
