console.log('evaluating');
const f = () => {
  throw new TypeError(
    'while loading',
  );
};
f();
export const x = 1;
