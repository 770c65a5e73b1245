const jmespath = require('jmespath');
const people = Array.from({ length: 300 }, (_, i) => ({
  name: `p${i}`,
  age: (i * 37) % 90,
  skills: ['js', 'css', 'sql'].slice(i % 3),
  address: { city: `city ${i % 7}` },
}));
module.exports = function query() {
  let found = 0;
  for (let i = 0; i < 300; i++) {
    found += jmespath.search({ people }, `people[?age > \`${i % 80}\`].{ name: name, city: address.city }`).length;
    found += jmespath.search({ people }, "sort_by(people[?contains(skills, 'js')], &age)[*].name").length;
  }
  return found;
};
