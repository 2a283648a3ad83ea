'use strict';
/**
 * The test site in a process of its own. Its environment says which database and folder; it tells its parent the
 * port when it listens, and why when it cannot.
 */
require('./run-from-source.cjs');
const { join } = require('node:path');
const { createStrapi } = require('@strapi/strapi');
const { gov } = require('../gov.ts');

const SITE_DIR = join(__dirname, '../../site');

async function main() {
  const strapi = createStrapi({
    appDir: SITE_DIR,
    distDir: SITE_DIR,
    autoReload: false,
    serveAdminPanel: false,
  });
  await strapi.load();
  strapi.server.mount();
  const server = strapi.server.httpServer;
  await new Promise((done) => void server.listen(0, '127.0.0.1', done));
  process.on('message', (message) => {
    if (message === 'stop') void strapi.destroy().finally(() => process.exit(0));
    // Answers from inside the process, where its own idea of the ledger is.
    if (message === 'drift') void report(strapi);
    if (message === 'front') process.send({ front: gov(strapi).front.figures });
  });
  // A parent that died must not leave a server behind.
  process.on('disconnect', () => process.exit(0));
  process.send({ port: server.address().port });
}

async function report(strapi) {
  try {
    const drift = await gov(strapi).drift.report();
    process.send({ drift });
  } catch (error) {
    process.send({ driftFailed: String(error) });
  }
}

main().catch((error) => {
  process.send({ failed: String(error?.stack ?? error) });
  process.exit(1);
});
