export default (function () {
  return 'parens';
});
