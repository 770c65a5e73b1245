// What both servers need beside their framework: an end, and a second port that tells how the process is.
const http = require('node:http');

exports.listen = async function listen(start, served) {
  const server = await start(0);
  if (!server.listening) await new Promise((done) => server.once('listening', done));
  const about = http.createServer((_request, response) => {
    globalThis.gc();
    response.end(
      JSON.stringify({ served: served(), memory: process.memoryUsage(), cpu: process.cpuUsage(), pid: process.pid }),
    );
  });
  about.listen(0, '127.0.0.1', () => {
    console.log(JSON.stringify({ port: server.address().port, about: about.address().port }));
  });
  process.once('SIGTERM', () => {
    for (const each of [server, about]) {
      each.close();
      each.closeAllConnections();
    }
  });
};
