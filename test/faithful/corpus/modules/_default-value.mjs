let x = 1;
export default x + 1;
x = 5;
