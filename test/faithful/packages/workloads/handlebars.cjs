const { done } = require('./_done.cjs');
const Handlebars = require('handlebars');

const hb = Handlebars.create();
hb.registerHelper('up', (text) => String(text).toUpperCase());
hb.registerHelper('wrap', function (options) {
  return new hb.SafeString(`[${options.fn({ ...this, inner: true })}|${options.inverse(this)}]`);
});
hb.registerPartial('row', '<li class="{{class}}">{{> @partial-block}} {{name}}</li>');
hb.registerPartial('leaf', '{{#each kids}}{{name}}{{> leaf}}{{/each}}');
hb.registerDecorator('deco', (program, props, _container, context) => {
  props.deco = context.args[0];
  return program;
});
const templates = [
  'Hello {{name}} {{{raw}}} {{up "x"}} {{! c }} {{~ name ~}} \\{{no}}',
  '{{#if on}}yes{{else if other}}other{{else}}no{{/if}}{{#unless on}}u{{/unless}}',
  '{{#each list as |item i|}}{{i}}:{{item.name}}{{@first}}{{@last}}{{@../key}}{{else}}none{{/each}}',
  '{{#with deep}}{{a.b}}{{../name}}{{/with}}{{lookup list 0}}{{#each map}}{{@key}}={{this}};{{/each}}',
  '{{#wrap}}{{inner}}{{name}}{{else}}inv{{/wrap}}{{#> row class="c"}}block{{/row}}{{> leaf tree}}',
  '{{{{raw}}}}{{x}}{{{{/raw}}}}{{* deco 1}}{{log "l" level="debug"}}{{list.[0].name}}{{this.name}}{{(up (up name))}}',
];
hb.registerHelper('raw', (options) => options.fn());
const data = {
  name: '<n>',
  raw: '<b>',
  on: 0,
  other: [1],
  list: [{ name: 'a' }, { name: 'b' }],
  deep: { a: { b: 1 } },
  map: { x: 1, y: 2 },
  tree: { kids: [{ name: 1, kids: [{ name: 2 }] }] },
};
const out = [];
for (const options of [
  {},
  { strict: true },
  { noEscape: true, preventIndent: true },
  { knownHelpersOnly: false, compat: true },
]) {
  for (const text of [...templates, '{{#a}}', '{{missing.deep}}', '{{> nope}}', '{{/x}}', '{{nohelper 1}}']) {
    try {
      out.push(hb.compile(text, options)(data), String(hb.precompile(text, options)).length);
    } catch (error) {
      out.push(error.message);
    }
  }
}
done(out, JSON.stringify(hb.parse(templates[4])));
