'use strict';
/**
 * The test site in a process of its own. Its environment says which database and folder; it tells its parent the
 * port when it listens, and why when it cannot.
 */
require('./run-from-source.cjs');
const { execFileSync } = require('node:child_process');
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
    if (message === 'lose the database after the next save') loseAfterCommit(strapi);
    if (message === 'front') process.send({ front: gov(strapi).front.figures });
    if (message.ahead) {
      gov(strapi).clock.set(() => new Date(Date.now() + message.ahead));
      process.send({ ahead: message.ahead });
    }
  });
  // A parent that died must not leave a server behind.
  process.on('disconnect', () => process.exit(0));
  process.send({ port: server.address().port });
}

/** As when PostgreSQL ends between a commit and what is read after it: every connection is gone before anything else runs. */
function loseAfterCommit(strapi) {
  // Of knex's client: transactions have clients of their own, made from the same prototype.
  const client = Object.getPrototypeOf(strapi.db.connection.client);
  const query = client._query;
  let saved = false;
  client._query = async function (connection, asked) {
    const answer = await query.call(this, connection, asked);
    if (/^update "gov_laws"/.test(asked.sql)) saved = true;
    if (!saved || !/^COMMIT/i.test(asked.sql)) return answer;
    client._query = query;
    execFileSync(process.execPath, [join(__dirname, '../databases/end-connections.cjs')], {
      env: process.env,
    });
    process.send({ lost: true });
    return answer;
  };
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
