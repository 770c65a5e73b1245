// Modules with next to nothing in them: empty, only comments, only exports, only a directive.
const names = ['empty', 'comment', 'list', 'directive', 'function', 'semicolons', 'hashbang'];
for (const name of names) {
  const ns = await import(`./_nothing-${name}.mjs`);
  console.log(name, Object.keys(ns), ns.f?.(), ns.default?.name);
}
console.log('end');
