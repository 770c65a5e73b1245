// Rejected awaits in try, catch and finally, in every nesting: what wins.
const no = async (m) => {
  await null;
  throw new Error(m);
};
const yes = async (v) => {
  await null;
  return v;
};
const modes = ['pass', 'await', 'reject', 'return', 'throw'];
async function act(mode, where, log) {
  log.push(where[0]);
  switch (mode) {
    case 'await':
      await yes(where);
      break;
    case 'reject':
      await no(where);
      break;
    case 'throw':
      throw new Error(`thrown in ${where}`);
  }
}
async function combine(a, b, c, log) {
  try {
    await act(a, 'try', log);
    if (a === 'return') return await yes('try');
  } catch (error) {
    log.push(error.message);
    await act(b, 'catch', log);
    if (b === 'return') return await yes('catch');
  } finally {
    await act(c, 'finally', log);
    if (c === 'return') return yes('finally');
  }
  return 'end';
}
async function main() {
  for (const a of modes)
    for (const b of modes)
      for (const c of modes) {
        const log = [];
        let end;
        try {
          end = await combine(a, b, c, log);
        } catch (error) {
          end = error.message;
        }
        console.log(a, b, c, log.join(','), end);
      }
}
main();
