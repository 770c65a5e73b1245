// Errors of linking: they come when the import is asked for, and nothing of the module runs.
const list = ['_bad-name', '_bad-duplicate', '_bad-cycle'];
for (const each of list) {
  try {
    await import(`./${each}.mjs`);
    console.log(each, 'loaded');
  } catch (e) {
    console.log(each, e.name, e.message.replace(/'[^']*\//g, "'"));
  }
}
try {
  await import('data:text/javascript,const a = 1; const a = 2');
} catch (e) {
  console.log(e.name, e.message);
}
try {
  new Function('import("x"); export {}');
} catch (e) {
  console.log(e.name, e.message);
}
console.log('end');
