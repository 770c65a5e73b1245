// Modules that throw at their top, and a program that goes on: nothing of them may stay open.
const line = (error) => /_?[\w-]+\.mjs:\d+/.exec(error.stack)?.[0];

async function attempt(name) {
  try {
    const module = await import(`./${name}.mjs`);
    return Object.keys(module);
  } catch (error) {
    return [error.name, error.message, line(error)];
  }
}

console.log(await attempt('_throws'));
console.log(await attempt('_throws'));
console.log(await attempt('_passes-on'));
console.log(await attempt('_throws-later'));

import('./_throws-later.mjs')
  .catch((error) => error.message)
  .then((message) => {
    console.log('caught', message);
    return new Promise((resolve) => setTimeout(resolve, 5, 'waited'));
  })
  .then(console.log);

const all = await Promise.allSettled([
  attempt('_throws'),
  import('./_passes-on.mjs'),
]);
console.log(all.map(({ status }) => status));
