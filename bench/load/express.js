// A small API on Express: parsed bodies, middleware, asynchronous handlers, errors.
const express = require('express');
const { listen } = require('./listen.js');
const { find, total, ITEMS } = require('./items.js');

const app = express();
let served = 0;
app.use((_request, _response, next) => {
  served++;
  next();
});
app.use(express.json());
app.get('/items/:id', async (request, response) => {
  response.json(await find(Number(request.params.id)));
});
app.get('/items', (request, response) => {
  response.json(ITEMS.slice(0, Number(request.query.count)));
});
app.post('/orders', async (request, response) => {
  response.status(201).json({ total: await total(request.body.lines) });
});
app.get('/fails', () => {
  throw new Error('meant');
});
app.use((error, _request, response, _next) => response.status(500).json({ error: error.message }));
listen(
  (port) => app.listen(port),
  () => served,
);
