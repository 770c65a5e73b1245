let a = 1; let b = 2; a++; b++;
if (a) { a++; b++; } if (b) b++;
for (let i = 0; i < 3; i++) { a++; } b++;
if (a > 100) { a = 0; } else { a = 1; } a++;
{ a++; } b++;
{
  a++; }
for (const x of [1, 2]) { a += x; } for (const x of [3]) { a += x; }
function f(x) { if (x) { return 1; } return 2; } f(0); f(1); f(2);
while (a-- > 3) { b++; } a = 0;
try { f(1); throw 1; } catch { f(2); } finally { f(3); }
console.log(a, b);
console.log(f(1));
