// Variables named like the ones that an instrumenter could insert.
const say = console.log;
var _lp_control = [1],
  _lp_counters = 'counters',
  _lp_base = 2;
let _lp_tick = () => 'tick';
const _lp_enter = 'enter';
function _lp_exit() {
  return 'exit';
}
class _lp_recorder {
  static _lp_attach = 'attach';
}
function work(_lp_frame, { _lp_activation = 'activation' } = {}, _lp_depth = 3) {
  const _lp_enter2 = _lp_enter + 2;
  {
    const _lp_exit = 'inner';
    var _lp_attach = () => _lp_exit;
  }
  return [
    _lp_frame,
    _lp_activation,
    _lp_depth,
    _lp_enter2,
    _lp_attach(),
    _lp_exit(),
    arguments.length,
  ];
}
async function* gen(_lp_activation) {
  yield _lp_activation;
  const _lp_frame = await 'frame';
  yield _lp_frame;
}
say(work(1), work.length, _lp_control, _lp_counters, _lp_base, _lp_tick(), _lp_recorder._lp_attach);
say(typeof _lp, typeof lprof, typeof $control, typeof __lp_frame);
(async () => {
  for await (const x of gen('own')) say(x);
})();
_lp_control.push(2);
say(_lp_control, Object.keys(globalThis).filter((k) => /lp|prof/i.test(k)));
