const { done, input } = require('./_done.cjs');
const prettier = require('prettier');

const typescript =
  'enum A { x = 1, y }\nnamespace N.M { export abstract class C<T extends U> implements I { constructor(private readonly a?: string, ...rest: any[]) { super() } @dec() get x(): number | undefined { return <any>this!.y satisfies Z } } }\ntype X<T> = T extends (infer U)[] ? { [K in keyof U]?: `a${K & string}` } : never; declare module "m" { export = y }';
const css =
  '@use "x"; $a : 1px;.a{ &:hover,>b{color:RED;margin:0 0 0 $a}@media (max-width:100px){.c{d:e}} } // line\n@mixin m($x:1){ @if $x==1 { a{b:c} } @else { @include n } }';
const yaml = 'a:   1\nb:\n    - x\n    -   y: |\n         text\n        z: &anchor {q: 1,   r: [1,2]}\nc: *anchor\n';
(async () => {
  const out = [];
  const jobs = [
    [input('picocolors/picocolors.js'), 'babel'],
    [input('postcss/lib/list.js'), 'acorn'],
    [typescript, 'typescript'],
    [css, 'scss'],
    [input('commander/Readme.md').slice(0, 6000), 'markdown'],
    [yaml, 'yaml'],
    ['<div  class=a><p>text <b>x</b></p><script>let a=1</script><style>a{b:c}</style></div>', 'html'],
    ['{"a":[1,2,{"b":null}]}', 'json'],
  ];
  for (const [text, parser] of jobs) {
    out.push(
      await prettier.format(text, { parser }),
      await prettier.format(text, {
        parser,
        semi: false,
        singleQuote: true,
        printWidth: 40,
        useTabs: true,
        proseWrap: 'always',
        experimentalTernaries: true,
      }),
    );
  }
  out.push(
    await prettier.check('a;\n', { parser: 'babel' }),
    await prettier.formatWithCursor('a  =  1', { parser: 'babel', cursorOffset: 3 }),
  );
  for (const [text, parser] of [
    ['let let', 'babel'],
    ['a {', 'css'],
    ['a: b: c', 'yaml'],
    ['x', 'nope'],
  ])
    out.push(await prettier.format(text, { parser }).catch((error) => error.message));
  done(out);
})();
