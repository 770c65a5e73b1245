globalThis.order = ['a1'];
await new Promise((go) => setTimeout(go, 2));
globalThis.order.push('a2');
