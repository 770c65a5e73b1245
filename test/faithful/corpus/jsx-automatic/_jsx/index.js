// What a key behind a spread asks for.
const { jsx } = require('./jsx-runtime.js');
exports.createElement = (type, { key, ...props }, ...children) => jsx(type, { ...props, children }, key);
