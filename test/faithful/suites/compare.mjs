// Two runs of a suite, test by test.

/** Names of tests are not always unique: the second of a name is another test. */
export function byName(tests) {
  const result = new Map();
  const seen = new Map();
  for (const [name, status] of tests) {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    result.set(count === 1 ? name : `${name} #${count}`, status);
  }
  return result;
}

/** The tests whose status differs: `[name, status there, status here]`; undefined where a test did not run. */
export function differences(one, other) {
  return [...new Set([...one.keys(), ...other.keys()])]
    .filter((name) => one.get(name) !== other.get(name))
    .map((name) => [name, one.get(name), other.get(name)]);
}

export function count(tests, status) {
  return [...tests.values()].filter((each) => each === status).length;
}

/**
 * @param expected tests that are allowed to fail when they are instrumented: a part of the name and why
 * @returns what is wrong, a line each, and the tests that differ as expected
 */
export function judge(plain, instrumented, unstable, expected) {
  const wrong = [];
  const known = new Set();
  for (const [name, before, after] of differences(plain, instrumented)) {
    if (unstable.has(name)) continue;
    const entry = Object.keys(expected).find((part) => name.includes(part));
    if (entry !== undefined && before === 'passed' && after === 'failed') known.add(entry);
    else wrong.push(`${name}: ${before ?? 'not there'} plain, ${after ?? 'not there'} instrumented`);
  }
  for (const entry of Object.keys(expected)) {
    if (!known.has(entry)) wrong.push(`${entry}: listed as different, but it is not`);
  }
  return { wrong, known: [...known] };
}
