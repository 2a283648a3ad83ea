'use strict';
/** A PostgreSQL for a suite of its own: jest cannot load the library that starts it, which is an ES module. */
require('../process/run-from-source.cjs');
const { startPostgresServer } = require('./postgres-server.ts');

async function main() {
  const server = await startPostgresServer();
  process.on('message', ({ call, argument }) => {
    server[call](argument).then(
      () => process.send({ done: call }),
      (error) => process.send({ failed: String(error?.stack ?? error) }),
    );
  });
  // A parent that died must not leave a server behind.
  process.on('disconnect', () => void server.stop().finally(() => process.exit(0)));
  process.send({ done: server.url });
}

main().catch((error) => {
  process.send({ failed: String(error?.stack ?? error) });
  process.exit(1);
});
