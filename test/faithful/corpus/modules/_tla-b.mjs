(globalThis.order ??= []).push('b1');
for await (const x of [1, 2]) globalThis.order.push(`b for ${x}`);
globalThis.order.push('b2');
