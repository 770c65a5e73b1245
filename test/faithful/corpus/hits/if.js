function grade(n) {
  if (n > 2) return 'a';
  else if (n > 1) return 'b';
  else if (n > 0)
    return 'c';
  else {
    n++; n++;
  }
  if (n) n++; else n--;
  if (n > 1)
    if (n > 2)
      n = 2;
    else
      n = 1;
  if (n === 1) {
    n = 7;
  }
  else
  {
    n = 8;
  }
  return n;
}
for (let i = -3; i < 5; i++)
  console.log(grade(i));
