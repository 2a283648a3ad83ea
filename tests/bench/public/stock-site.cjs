'use strict';
/**
 * A plain Strapi without the plugin, with the same content in a type of its own, read by the public role over Strapi's
 * REST API; with or without the community cache plugin. `BENCH_APP`: its folder.
 */
const { createStrapi } = require('@strapi/strapi');
const { titleOf, bodyOf, sectionOf } = require('./sample-content.cjs');

const UID = 'api::leaflet.leaflet';

async function main() {
  const app = process.env.BENCH_APP;
  const strapi = createStrapi({ appDir: app, distDir: app, autoReload: false, serveAdminPanel: false });
  await strapi.load();
  if ((await strapi.documents(UID).count({})) === 0)
    await fill(strapi, Number(process.env.BENCH_STOCK_ENTRIES));
  strapi.server.mount();
  const server = strapi.server.httpServer;
  await new Promise((done) => void server.listen(0, '127.0.0.1', done));
  process.on('message', ({ stop }) => stop && void strapi.destroy().finally(() => process.exit(0)));
  process.on('disconnect', () => process.exit(0));
  const entry = await strapi.documents(UID).findFirst({ status: 'published' });
  process.send({ port: server.address().port, first: entry.documentId });
}

async function fill(strapi, count) {
  const role = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'public' } });
  for (const action of ['find', 'findOne']) {
    await strapi.db
      .query('plugin::users-permissions.permission')
      .create({ data: { action: `${UID}.${action}`, role: role.id } });
  }
  const office = await strapi
    .documents('api::office.office')
    .create({ data: { code: 'B-01', nameTh: 'หน่วยทดสอบ', nameEn: 'Bench' } });
  for (let number = 0; number < count; number += 1) {
    await strapi.documents(UID).create({
      status: 'published',
      data: {
        title: titleOf(number),
        body: bodyOf(),
        sections: [sectionOf(1), sectionOf(2)],
        agency: { documentId: office.documentId },
      },
    });
  }
}

main().catch((error) => {
  process.send({ failed: String(error?.stack ?? error) });
  process.exit(1);
});
