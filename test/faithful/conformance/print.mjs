/** Shows what a run has found; what is wrong has been told already. */
export function print(result) {
  section('Allowed to differ', summed(result.allowed));
  section('Not instrumented, as Babel cannot parse them', summed(result.unparsed));
  const reasons = [...result.leftOut].map(([name, count]) => ({ name, message: String(count) }));
  section('Functions left out by the plugin', reasons);
  const { node, seconds, total, passPlain, passBoth, lost, allowed, gained, open, uncounted } = result;
  console.log(`Node ${node}, ${seconds} s: ${total} tests, ${passPlain} pass plain, ${passBoth} pass instrumented,`);
  console.log(`${lost.length} lost, ${allowed.length} allowed to differ, ${gained.length} gained,`);
  console.log(`${open.length} with activations open at the end, ${uncounted.length} without hits`);
}

function section(title, rows) {
  if (rows.length === 0) return;
  console.log(`${title}: ${rows.length}`);
  for (const { name, message } of rows) console.log(`  ${name}: ${message.split('\n')[0]}`);
  console.log('');
}

/** One row for each message. */
function summed(rows) {
  const counts = new Map();
  for (const { message } of rows) counts.set(message, (counts.get(message) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, message: String(count) }));
}
