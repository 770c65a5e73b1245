// Streams: classes, pipeline, async generators as transforms, errors on the way.
const { Readable, Transform, Writable, pipeline, compose } = require('node:stream');
const { pipeline: piped, finished } = require('node:stream/promises');
class Upper extends Transform {
  #n = 0;
  _transform(chunk, encoding, done) {
    this.#n++;
    if (String(chunk) === 'bad') return done(new Error('bad chunk'));
    done(
      null,
      String(chunk)
        .toUpperCase(),
    );
  }
  _flush(done) {
    this.push(`(${this.#n})`);
    done();
  }
}
const sink = (list) =>
  new Writable({
    write(chunk, _, done) {
      list.push(String(chunk));
      setImmediate(done);
    },
    final(done) {
      list.push('final');
      done();
    },
  });
async function* source(...items) {
  try {
    for (const item of items) {
      await null;
      yield item;
    }
  } finally {
    console.log('source closed');
  }
}
(async () => {
  let list = [];
  await piped(
    source('a', 'b'),
    new Upper(),
    async function* (chunks) {
      for await (const chunk of chunks) {
        yield `<${chunk}`;
        yield '>';
      }
    },
    sink(list),
  );
  console.log(list.join(' '));
  list = [];
  await piped(source('a', 'bad', 'c'), new Upper(), sink(list)).catch((e) =>
    console.log(
      e.message,
      list,
    ),
  );
  for await (const chunk of Readable.from(source('x', 'y', 'z'))) {
    console.log(chunk);
    if (chunk === 'y') break;
  }
  const read = new Readable({ read() {} });
  read.push('one');
  setImmediate(() => read.destroy(new Error('destroyed')));
  try {
    for await (const chunk of read) console.log(String(chunk));
  } catch (e) {
    console.log(e.message);
  }
  await finished(Readable.from([]).resume());
  pipeline(Readable.from(['cb']), new Upper(), sink((list = [])), (error) => console.log('callback', error, list));
})();
