'use strict';
/** node:http with finished bytes in a map, and nothing else: what the language itself can do. */
const { createServer } = require('node:http');

const answers = new Map();
const server = createServer((request, response) => {
  const { headers, body } = answers.get(request.url);
  response.writeHead(200, headers);
  response.end(body);
});
process.on('message', ({ path, headers, body, stop }) => {
  if (stop) process.exit(0);
  answers.set(path, { headers, body: Buffer.from(body) });
  process.send({ taken: path });
});
process.on('disconnect', () => process.exit(0));
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
