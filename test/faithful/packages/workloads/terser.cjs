const { done, input } = require('./_done.cjs');
const { minify } = require('terser');

(async () => {
  const options = {
    compress: { passes: 2, unsafe: true, toplevel: true },
    mangle: { properties: { regex: /^_/ } },
    format: { beautify: false },
    sourceMap: true,
  };
  const results = [
    await minify(input('acorn/dist/bin.js').replace(/^#!.*/, ''), { toplevel: true }),
    await minify(input('postcss/lib/list.js'), options),
    await minify(
      {
        'a.js': input('picocolors/picocolors.js'),
        'b.js':
          'class A { #x = 1; static y = `${1 + 1}`; get z() { return this?.#x ?? 2; } } for (const [a, { b = 1 }] of [[1, {}]]) switch (a) { case 1: console.log(b); break; default: debugger; } async function* f() { yield* await g(); } if (0) { dead(); } else label: while (1) { if (x()) break label; } export { A as default };',
      },
      { module: true, ecma: 2020 },
    ),
  ];
  for (const text of ['let x; let x;', 'a b', 'return }'])
    results.push(await minify(text).then(String, (error) => error.message));
  done(results);
})();
