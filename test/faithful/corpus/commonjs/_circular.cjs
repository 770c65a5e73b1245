const main = require('./circular.js');
main.log.push(Object.keys(main).join(), main.hoisted(3), String(main.late));
exports.seenLater = () => [main.late, main.hoisted(5)];
