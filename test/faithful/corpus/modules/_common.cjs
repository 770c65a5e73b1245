exports.named = 'named';
exports.fn = function () {
  return this === exports;
};
exports.called = exports.fn();
