// A reporter for node:test: a line of JSON for each test that ended.
export default async function* reporter(events) {
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const { name, nesting, file, skip, todo, details } = data;
    const status = type === 'test:fail' ? 'failed' : skip !== undefined ? 'skipped' : 'passed';
    yield `${JSON.stringify({ name, nesting, file, status, todo: todo !== undefined, kind: details?.type })}\n`;
  }
}
