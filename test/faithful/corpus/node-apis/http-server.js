// A server and its client in one process: handlers, bodies, errors, closing.
const http = require('node:http');
const { once } = require('node:events');
const log = [];
async function body(stream) {
  let text = '';
  for await (const chunk of stream) text += chunk;
  return text;
}
const server = http.createServer(async (request, response) => {
  try {
    log.push(`${request.method} ${request.url}`);
    if (request.url === '/fail')
      throw new RangeError('handler');
    const sent = await body(request);
    response.setHeader('x-length', sent.length);
    response.end(
      sent.toUpperCase(),
    );
  } catch (e) {
    response.statusCode = 500;
    response.end(e.message);
  } finally {
    log.push('handled');
  }
});
async function ask(port, path, text) {
  const request = http.request({ port, path, method: text ? 'POST' : 'GET', agent: false, host: '127.0.0.1' });
  request.end(text);
  const [response] = await once(request, 'response');
  return [response.statusCode, response.headers['x-length'], await body(response)];
}
(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  console.log(await ask(port, '/a', 'hello'));
  console.log(await ask(port, '/fail'));
  console.log(...await Promise.all([1, 2].map((x) => ask(port, '/many', `x${x}`))));
  server.close();
  await once(server, 'close');
  console.log(log.sort().join(', '));
  try {
    await ask(port, '/gone');
  } catch (e) {
    console.log(e.code);
  }
})();
