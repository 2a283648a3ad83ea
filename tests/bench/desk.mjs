/**
 * What the desk costs: 50 dossiers wait for one head of agency, among 1,000 and among 20,000 in the database. Asked
 * over HTTP by a real session, so that logging in to the request, the roles and the scope are in the figures.
 * Run it with `npm run bench:desk`; it needs the built plugin. BENCH_DATABASE_URL measures on PostgreSQL.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { confirmAppointment } from './confirm-appointment.mjs';

const require = createRequire(import.meta.url);
const here = dirname(fileURLToPath(import.meta.url));
const site = join(here, '../site');
const { generateKey } = require(join(here, '../../plugins/gov-publishing/dist/ledger/index.js'));
const MINE = 50;
const SIZES = [1_000, 20_000];
const REQUESTS = Number(process.env.BENCH_REQUESTS ?? 200);
const AGENCIES = 40;
const GOAL_MS = 150;
const PASSWORD = 'Correct-Horse-1';
const VIEWS = ['mine', 'agency', 'returned', 'published', 'overdue'];

const folder = mkdtempSync(join(tmpdir(), 'gov-bench-'));
mkdirSync(join(folder, 'public/uploads'), { recursive: true });
const keyFile = join(folder, 'ledger.key');
writeFileSync(keyFile, generateKey('bench.example/ledger').signingKey);
const url = process.env.BENCH_DATABASE_URL;
Object.assign(process.env, {
  DATABASE_CLIENT: url ? 'postgres' : 'sqlite',
  DATABASE_FILENAME: join(folder, 'data.db'),
  ...(url && { DATABASE_URL: url }),
  PUBLIC_DIR: join(folder, 'public'),
  GOV_LEDGER_KEY_FILE: keyFile,
  STRAPI_TELEMETRY_DISABLED: 'true',
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://www.test.example',
});

const { createStrapi } = require('@strapi/strapi');
const strapi = createStrapi({ appDir: site, distDir: site, autoReload: false, serveAdminPanel: false });
await strapi.load();
strapi.server.mount();
await new Promise((resolve) => strapi.server.httpServer.listen(0, '127.0.0.1', resolve));
// Filling the tables takes longer than an idle connection is kept.
strapi.server.httpServer.keepAliveTimeout = 600_000;
const address = `http://127.0.0.1:${strapi.server.httpServer.address().port}`;

const office = await makeOffice();
console.log(
  `\nThe desk of one head of agency, ${MINE} dossiers waiting, ${url ? 'PostgreSQL' : 'SQLite'}, ${REQUESTS} requests a figure, over HTTP:`,
);
let filled = 0;
const measured = {};
for (const size of SIZES) {
  await fill(size);
  const { pagination, counts } = (await ask('mine')).meta;
  const { total } = pagination;
  if (total !== MINE) throw new Error(`${total} wait for the head instead of ${MINE}`);
  for (const view of VIEWS) measured[`${view}/${size}`] = await measure(view);
  console.log(
    `  among ${String(size).padStart(6)}  mine ${counts.mine}, agency ${counts.agency}, published ${counts.published}`,
  );
}
for (const view of VIEWS) {
  const [small, large] = SIZES.map((size) => measured[`${view}/${size}`]);
  const verdict = large.p95 < GOAL_MS ? 'holds' : 'MISSED';
  console.log(
    `  ${view.padEnd(10)} p95 ${small.p95.toFixed(1)} ms among ${SIZES[0]}, ${large.p95.toFixed(1)} ms among ${SIZES[1]} ` +
      `(goal < ${GOAL_MS} ms ${verdict}); processor ${small.cpu.toFixed(1)} and ${large.cpu.toFixed(1)} ms a request, ` +
      `ratio ${(large.cpu / small.cpu).toFixed(2)}`,
  );
}

await strapi.destroy();
rmSync(folder, { recursive: true, force: true });

async function makeOffice() {
  const agency = (code, parent) =>
    strapi.documents('plugin::gov-publishing.agency').create({
      data: {
        code,
        nameTh: `หน่วยงาน ${code}`,
        nameEn: code,
        ...(parent && { parent: { documentId: parent.documentId } }),
      },
    });
  const province = await agency('PROV', null);
  const mine = await agency('B-000', province);
  for (let index = 1; index <= AGENCIES; index += 1) await agency(codeOf(index), province);
  const role = await strapi.db.query('admin::role').findOne({ where: { code: 'gov-head' } });
  const email = 'head@bench.example';
  const user = await strapi.service('admin::user').create({
    email,
    firstname: 'Head',
    lastname: 'Bench',
    password: PASSWORD,
    isActive: true,
    roles: [role.id],
  });
  const { documentId } = await strapi.documents('plugin::gov-publishing.appointment').create({
    data: {
      person: user.id,
      agency: { documentId: mine.documentId },
      duty: 'approver',
      orderNumber: '1/2561',
      orderDate: '2018-05-16',
      position: 'หัวหน้าส่วนราชการ',
      from: '2018-05-16',
    },
  });
  await confirmAppointment(strapi, documentId);
  const login = await fetch(`${address}/admin/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password: PASSWORD }),
  });
  return { token: (await login.json()).data.token };
}

function codeOf(index) {
  return `B-${String(index).padStart(3, '0')}`;
}

/** Lines as the acts leave them: of the head's agency the first fifty, of forty others all the rest. */
async function fill(size) {
  const lines = [];
  const waiting = [];
  for (; filled < size; filled += 1) {
    const isMine = filled < MINE;
    const state = isMine
      ? 'submitted'
      : ['draft', 'submitted', 'approved', 'published', 'returned'][filled % 5];
    const duty = { draft: 'reporter', returned: 'reporter', submitted: 'approver', approved: 'publisher' }[
      state
    ];
    const key = { uid: 'plugin::gov-publishing.law', document_id: `bench${filled}`, locale: 'th' };
    const agency = isMine ? 'B-000' : codeOf((filled % AGENCIES) + 1);
    lines.push({
      ...key,
      title: `ประกาศจังหวัด ฉบับที่ ${filled}`,
      agency,
      state,
      is_public: state === 'published',
      digest: '0'.repeat(64),
      importance: ['normal', 'normal', 'important', 'urgent'][filled % 4],
      waiting_for: duty ?? '',
      last_act: state === 'draft' ? null : 'submit',
      last_act_at: state === 'draft' ? null : new Date(Date.now() - filled * 60_000).toISOString(),
      due_at:
        filled % 4 === 3 ? new Date(Date.now() + (filled % 7) * 3_600_000 - 10_800_000).toISOString() : null,
      publish_at: null,
    });
    if (duty) waiting.push({ ...key, duty, agency });
  }
  for (const [table, rows] of [
    ['gov_dossiers', lines],
    ['gov_dossier_waiting', waiting],
  ]) {
    for (let start = 0; start < rows.length; start += 50)
      await strapi.db.connection(table).insert(rows.slice(start, start + 50));
  }
}

async function ask(view) {
  const answer = await fetch(`${address}/gov-publishing/desk?view=${view}`, {
    headers: { Authorization: `Bearer ${office.token}` },
  });
  if (answer.status !== 200) throw new Error(`desk: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

/**
 * @returns milliseconds: the 95th percentile of the answers, and what the whole process spent a request on the
 *   processor, which other programs on the machine do not change
 */
async function measure(view) {
  for (let index = 0; index < 20; index += 1) await ask(view);
  const times = [];
  const before = process.cpuUsage();
  for (let index = 0; index < REQUESTS; index += 1) {
    const start = process.hrtime.bigint();
    await ask(view);
    times.push(Number(process.hrtime.bigint() - start) / 1e6);
  }
  const { user, system } = process.cpuUsage(before);
  const p95 = times.sort((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1];
  return { p95, cpu: (user + system) / 1_000 / REQUESTS };
}
