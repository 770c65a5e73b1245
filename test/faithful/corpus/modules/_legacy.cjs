console.log('legacy runs', typeof require, typeof module, arguments.length, __filename.split('/').pop());
exports.named = 'named';
exports.later = undefined;
exports.thisAtTop = this === exports;
exports.sloppy = function () {
  return typeof this;
};
exports.strict = function () {
  'use strict';
  return typeof this;
};
setImmediate(() => {
  exports.later = 'too late';
});
