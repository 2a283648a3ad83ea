'use strict';
/** The test site with its signed store filled to a size, in a process of its own. Its parent tells it to fill up. */
require('../../harness/process/run-from-source.cjs');
const { join } = require('node:path');
const { createStrapi } = require('@strapi/strapi');
const { idOf, publishSigned } = require('./signed-entries.ts');

const SITE = join(__dirname, '../../site');

async function main() {
  const strapi = createStrapi({ appDir: SITE, distDir: SITE, autoReload: false, serveAdminPanel: false });
  await strapi.load();
  strapi.server.mount();
  const server = strapi.server.httpServer;
  await new Promise((done) => void server.listen(0, '127.0.0.1', done));
  let filled = 0;
  process.on('message', ({ fill, stop }) => {
    if (stop) void strapi.destroy().finally(() => process.exit(0));
    if (fill === undefined) return;
    publishSigned(strapi, filled, fill).then(
      () => {
        filled = fill;
        process.send({ filled: { size: fill, first: idOf(0), last: idOf(fill - 1) } });
      },
      (error) => process.send({ failed: String(error?.stack ?? error) }),
    );
  });
  process.on('disconnect', () => process.exit(0));
  process.send({ port: server.address().port });
}

main().catch((error) => {
  process.send({ failed: String(error?.stack ?? error) });
  process.exit(1);
});
