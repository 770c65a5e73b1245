const { log, lines, attempt } = require('./_observe.cjs');
async function attemptAsync(f) { try { log('value', await f()); } catch (e) { log(e.name, e.message, lines(e)); } }
const P = (x) => Promise.resolve(x);
(async () => {
  await attemptAsync(async () => (await P({})).foo());
  await attemptAsync(async () => (await P({})).foo.bar());
  await attemptAsync(async () => (await P({ a: {} })).a.foo());
  await attemptAsync(async () => (await P({ a() { return {}; } })).a(1).foo(2));
  await attemptAsync(async () => (await P({}))());
  await attemptAsync(async () => (await P({}))(1));
  await attemptAsync(async () => (await P({ f() { return this.v; }, v: 3 })).f());
  await attemptAsync(async () => (await P({ f(...a) { return a; } })).f(...[1, 2], 3));
  await attemptAsync(async () => (await P({ f(g) { return g.name; } })).f(() => 1));
  await attemptAsync(async () => new (await P({}))());
  await attemptAsync(async () => new (await P({ A: class { x = 1; } })).A());
  await attemptAsync(async () => new (await P({})).A(1));
  await attemptAsync(async () => (await P(undefined)).foo);
  await attemptAsync(async () => (await P(null)).foo());
  await attemptAsync(async () => (await P(null))?.foo());
  await attemptAsync(async () => (await P({}))?.foo?.());
  await attemptAsync(async () => (await P({}))?.foo());
  await attemptAsync(async () => delete (await P({ x: 1 })).x);
  await attemptAsync(async () => delete (await P({ x: 1 }))?.x);
  await attemptAsync(async () => { const { a } = await P(undefined); });
  await attemptAsync(async () => { const { a } = (await P({})).b; });
  await attemptAsync(async () => { const { a, ...b } = await P(null); });
  await attemptAsync(async () => { const [a] = await P({}); });
  await attemptAsync(async () => { const [a] = await P(undefined); });
  await attemptAsync(async () => { const
    { a } =
      await P(undefined); });
  await attemptAsync(async () => { const { a } = await P({ a: 1 }), { b } = await P({ b: 2 }); return [a, b]; });
  await attemptAsync(async () => { let a; ({ a } = await P(undefined)); });
  await attemptAsync(async () => { let a; [a] = await P([4]); return a; });
  await attemptAsync(async () => { let a; ({ a } =
    await P(
      log(null))); });
  await attemptAsync(async () => { let a; if (log(1)) [a] =
    await P(undefined); });
  await attemptAsync(async () => { let a; return [a] = await P([4]); });
  await attemptAsync(async () => { for (const x of await P({})); });
  await attemptAsync(async () => { for (const x of await P(undefined)) log(x); });
  await attemptAsync(async () => { let s = 0; for (const x of await P([1, 2])) s += x; return s; });
  await attemptAsync(async () => { o: for (const y of [1, 2]) for (const x of await P([1, 2])) { if (x === 1) continue o; } return 'o'; });
  await attemptAsync(async () => { for (const x in await P({ a: 1 })) log(x); });
  await attemptAsync(async () => [...await P({})]);
  await attemptAsync(async () => [0, ...await P([1]), 2]);
  await attemptAsync(async () => Math.max(...await P({})));
  await attemptAsync(async () => Math.max(1, ...await P([5, 6])));
  await attemptAsync(async () => 'a' in await P(5));
  await attemptAsync(async () => ({}) instanceof await P(5));
  await attemptAsync(async () => { class A extends (await P(5)) {} });
  await attemptAsync(async () => { class A { [await P('m')]() { return 1; } } return new A().m(); });
  await attemptAsync(async () => { throw await P(new Error('thrown')); });
  await attemptAsync(async () => { await Promise.reject(new Error('rejected')); });
  await attemptAsync(async () => { (await P({})).a.b = 1; });
  await attemptAsync(async () => { (await P(undefined)).a = 1; });
  await attemptAsync(async () => { const o = await P({ n: 1 }); o.n += await P(2); o.f ??= async () => {}; return [o.n, o.f.name]; });
  await attemptAsync(async () => (await P((s) => s[0]))`tagged`);
  await attemptAsync(async () => (await P((s, v) => s[0] + v))`tagged${1}`);
  await attemptAsync(async () => { for await (const x of 5); });
  await attemptAsync(async () => { const o = {}; for await (const x of o.list); });
  await attemptAsync(async () => { for await (const x of { [Symbol.asyncIterator]: 1 }); });
  await attemptAsync(async () => (await P({}))
    .foo()
    .bar());
  await attemptAsync(async () => (await
    P({}))
    .foo(
      log(1),
      log(
        2),
    ));
  await attemptAsync(async () => (
    await P({ f() { return { g: (x) => x }; } }))
    .f()
    .g(await P(3)));
  await attemptAsync(async () => [await P(1), await P(2)].map((x) => x + 1));
  await attemptAsync(async () => log(await P(1), await P(2)) ?? (await P(3)));
  await attemptAsync(async () => { if (await P(true)) while (!(await P(true))); return `${await P(1)}`; });
  await attemptAsync(async () => import('node:nothing-there'));
  await attemptAsync(async () => { await using_(1); function using_(x) { return x.y.z; } });
  await attemptAsync(async () => { let x = 1; x = (await P(2), await P(3)); return x; });
  await attemptAsync(async () => ({ a: await P(1), async b() { return await this.a; }, [await P('k')]: 1 }).b());
  await attemptAsync(async (x = 1, y = () => x) => { x = await P(2); return y(); });
  await attemptAsync(async function () { return arguments.length + (await P(1)); });
})();
