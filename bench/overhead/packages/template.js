const mustache = require('mustache');
const template = `<h1>{{title}}</h1>
{{#items}}
<li class="{{kind}}">{{name}}: {{#price}}{{amount}} {{currency}}{{/price}}{{^price}}free{{/price}}</li>
{{/items}}`;
const items = Array.from({ length: 500 }, (_, i) => ({
  kind: `k${i % 4}`,
  name: `Item <${i}>`,
  price: i % 5 === 0 ? undefined : { amount: i, currency: 'EUR' },
}));
module.exports = function render() {
  let length = 0;
  for (let i = 0; i < 120; i++) {
    length += mustache.render(template, { title: `Page ${i}`, items }).length;
  }
  return length;
};
