import './program.cjs';

await new Promise(() => {});
