const joi = require('joi');
const schema = joi.object({
  id: joi.number().integer().min(1).required(),
  name: joi.string().min(2).max(40).required(),
  email: joi.string().pattern(/^[^@]+@[^@]+$/),
  tags: joi.array().items(joi.string().lowercase()).max(10),
  address: joi.object({ street: joi.string(), zip: joi.string().length(5) }),
});
module.exports = function validate() {
  let wrong = 0;
  for (let i = 0; i < 12_000; i++) {
    const { error } = schema.validate({
      id: i,
      name: `name ${i}`,
      email: `user${i}@example.org`,
      tags: ['a', 'b', i % 3 === 0 ? 'C' : 'c'],
      address: { street: 'Street 1', zip: String(10000 + (i % 90000)) },
    });
    if (error !== undefined) wrong++;
  }
  return wrong;
};
