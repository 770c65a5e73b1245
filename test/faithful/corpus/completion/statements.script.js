// What a script's last statements leave behind; each eval is a script of its own.
var text = [
  '1; var a = 2;',
  '1; function f() {}',
  'do { 2; continue; } while (false)',
  '3; if (false) 4;',
  '5; { }',
  '6; ;',
  '7; try { 8 } finally { 9 }',
  'l: { 10; break l; 11 }',
  '12; switch (1) { case 1: 13; case 2: 14; break; default: 15 }',
  '16; while (false);',
  'for (var i = 0; i < 3; i++) i * 10',
  '17; for (var k in { a: 1 }) { }',
  'try { throw 1 } catch (e) { 18; }',
  '19; let b = 20; class C {}',
];
for (var each of text) {
  console.log(each, '=>', (0, eval)(`{ ${each} }`));
}
'before';
if (text.length > 3) {
  'inside';
  for (var round = 0;
    round < 2;
    round++) {
    `round ${
      round}`;
  }
}
var after = 'var leaves nothing';
function declared() {}
