// Runs tests in this process, one after the other, plain and instrumented.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cached } from './cache.mjs';
import { execute } from './execute.mjs';
import { createInstrumenter } from './instrument.mjs';
import { readMetadata } from './metadata.mjs';
import { createRecorder, STACK } from './recorder.mjs';
import { spread } from './spread.mjs';

const { suite, plugins, cache, spread: spreads } = JSON.parse(process.argv[2]);
const instrument = cached(cache, await createInstrumenter(plugins));
const written = (text, sourceType) => (spreads ? spread(text, sourceType) : text);

// Tests leave rejections and timers behind; their verdict does not depend on them.
process.on('unhandledRejection', () => {});
process.on('uncaughtException', () => {});

process.on('disconnect', () => process.exit());
process.on('message', async (tests) => {
  for (const test of tests) await both(test);
  events.push({ idle: true });
  flush();
});

/** What the parent has not heard yet. Each message costs a switch of processes, so they are sent by the batch. */
let events = [];

function tell(event, careful) {
  events.push(event);
  if (careful) flush();
}

function flush() {
  process.send(events);
  events = [];
}

async function both({ path, mode, careful }) {
  const file = join(suite, 'test', path);
  const text = readFileSync(file, 'utf8');
  const test = { suite, file, text, mode, metadata: readMetadata(text) };
  const plain = { failure: await attempt(test, { code: (source, _of, sourceType) => written(source, sourceType) }) };
  tell({ plain }, careful);
  const warnings = [];
  let unparsed;
  let any = false;
  const code = (source, of, sourceType) => {
    const result = instrument(written(source, sourceType), of, sourceType);
    warnings.push(...result.warnings.map((warning) => warning.replace(/^.*?:\d+: /s, '')));
    // Babel is to reject what is no program.
    if (test.metadata.negative === undefined) unparsed ??= result.unparsed;
    any ||= result.instrumented;
    return result.code;
  };
  const { recorder, check } = createRecorder();
  const failure = await attempt(test, { code, recorder });
  const { open, counted } = check();
  const natural = test.metadata.negative === undefined;
  const instrumented = {
    failure,
    warnings,
    unparsed,
    // A module that throws is never left.
    open: natural ? open : open.filter((name) => name !== '<module>' && name !== STACK),
    counted: counted || !any || !natural,
  };
  tell({ instrumented }, careful);
}

async function attempt(test, how) {
  try {
    return await execute(test, how);
  } catch (error) {
    return `runner: ${error?.stack ?? error}`;
  }
}
