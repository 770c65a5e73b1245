await null;
for await (const x of [1, Promise.reject(new Error('later'))]) void x;
