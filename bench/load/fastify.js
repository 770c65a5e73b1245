// The same on Fastify: schemas, hooks, asynchronous handlers, errors.
const fastify = require('fastify');
const { listen } = require('./listen.js');
const { find, total, ITEMS } = require('./items.js');

const app = fastify();
let served = 0;
app.addHook('onRequest', async () => {
  served++;
});
const line = { type: 'object', properties: { id: { type: 'integer' }, count: { type: 'integer' } } };
const order = { type: 'object', required: ['lines'], properties: { lines: { type: 'array', items: line } } };
app.get('/items/:id', async (request) => find(Number(request.params.id)));
app.get('/items', async (request) => ITEMS.slice(0, Number(request.query.count)));
app.post('/orders', { schema: { body: order } }, async (request, reply) => {
  reply.code(201);
  return { total: await total(request.body.lines) };
});
app.get('/fails', async () => {
  throw new Error('meant');
});
listen(
  async (port) => {
    await app.listen({ port, host: '127.0.0.1' });
    return app.server;
  },
  () => served,
);
