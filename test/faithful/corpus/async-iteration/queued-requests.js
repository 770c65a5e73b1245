// Requests that queue up while an async generator is busy.
const log = [];
const turn = () => new Promise((go) => setImmediate(go));
async function* worker(name) {
  try {
    for (let i = 0; ; i++) {
      await turn();
      const back = yield `${name}${i}`;
      log.push(`${name} got ${back}`);
    }
  } finally {
    log.push(`${name} closing`);
    await turn();
    log.push(`${name} closed`);
  }
}
const note = (what) => (r) => log.push(`${what}: ${r instanceof Error ? r.message : `${r.value} ${r.done}`}`);
(async () => {
  const a = worker('a');
  const b = worker('b');
  await Promise.all(
    [
      a.next('never').then(note('a1')),
      a.next('x').then(note('a2')),
      b.next().then(note('b1')),
      a.return('r').then(note('a3')),
      b.throw(new Error('t')).then(note('b2'), note('b2')),
      a.next().then(note('a4')),
      b.next().then(note('b3')),
      a.throw(new Error('late')).then(note('a5'), note('a5')),
    ],
  );
  for (const each of log) console.log(each);
})();
