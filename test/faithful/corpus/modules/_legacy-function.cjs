module.exports = function single() {
  return single.helper(
    new.target,
  );
};
module.exports.helper = (x) => [x, typeof exports];
