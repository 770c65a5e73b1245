// Labelled jumps out of loops and blocks with awaits, with finally between.
const log = [];
const wait = async (x) => {
  await null;
  return x;
};
async function run(plan) {
  outer: for (let i = 0; i < 3; i++) {
    middle: while (await wait(true)) {
      try {
        for await (const x of [wait('p'), 'q']) {
          block: {
            log.push(`${i}${x}`);
            switch (await wait(plan[i])) {
              case 'outer':
                continue outer;
              case 'middle':
                break middle;
              case 'block':
                break block;
              case 'return':
                return await wait('returned');
              case 'throw':
                throw await wait(new Error('thrown'));
              default:
                break outer;
            }
          }
          log.push('after block');
        }
        log.push('after for');
        break;
      } finally {
        log.push(await wait('finally'));
      }
    }
    log.push('after middle');
  }
  return 'end';
}
(async () => {
  for (const plan of [['outer', 'middle', 'block'], ['block', 'return'], ['middle', 'throw'], [], ['outer', 'outer', 'outer']]) {
    log.length = 0;
    const end = await run(plan).catch((e) => e.message);
    console.log(plan.join(), end, log.join(' '));
  }
})();
