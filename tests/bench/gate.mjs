/**
 * What the gate costs. Prints ratios of paired runs on the same content in one process, and the ledger's own figures.
 * Run it with `npm run bench:gate`; it needs the built plugin.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { confirmAppointment } from './confirm-appointment.mjs';
import { gov, TICKS } from './from-source.mjs';

const require = createRequire(import.meta.url);
const here = dirname(fileURLToPath(import.meta.url));
const site = join(here, '../site');
const domain = require(join(here, '../../plugins/gov-publishing/dist/ledger/index.js'));
const PAIRS = Number(process.env.BENCH_PAIRS ?? 80);
const PERSON_PASSWORD = 'Correct-Horse-1';

const folder = mkdtempSync(join(tmpdir(), 'gov-bench-'));
mkdirSync(join(folder, 'public/uploads'), { recursive: true });
const keyFile = join(folder, 'ledger.key');
writeFileSync(keyFile, domain.generateKey('bench.example/ledger').signingKey);
Object.assign(process.env, {
  DATABASE_CLIENT: 'sqlite',
  DATABASE_FILENAME: join(folder, 'data.db'),
  PUBLIC_DIR: join(folder, 'public'),
  GOV_LEDGER_KEY_FILE: keyFile,
  STRAPI_TELEMETRY_DISABLED: 'true',
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://www.test.example',
});

const { createStrapi } = require('@strapi/strapi');
const strapi = createStrapi({ appDir: site, distDir: site, autoReload: false, serveAdminPanel: false });
await strapi.load();
const inside = gov(strapi);
const { entries, publications, writer } = inside.acts.services;

const ms = (start) => Number(process.hrtime.bigint() - start) / 1e6;
const sorted = (values) => [...values].sort((a, b) => a - b);
const median = (values) => sorted(values)[Math.floor(values.length / 2)];
const quartiles = (values) => {
  const all = sorted(values);
  return `${all[Math.floor(all.length / 4)].toFixed(2)}–${all[Math.floor((all.length * 3) / 4)].toFixed(2)}`;
};

const office = await makeOffice();
console.log(
  `\nGated publish against stock publish, ${PAIRS} pairs, SQLite, one process, nested components and a relation:`,
);
await pairs(10);
const { gated, passed, stock } = await pairs(PAIRS);
const gateRatios = passed.map((value, index) => value / stock[index]);
const ratios = gated.map((value, index) => value / stock[index]);
console.log(`  stock publish          median ${median(stock).toFixed(1)} ms`);
console.log(
  `  publish through the gate  median ${median(passed).toFixed(1)} ms: Strapi's publish, checked before, compared after, and put in the signed store`,
);
console.log(
  `    ÷ stock              median ${median(gateRatios).toFixed(2)} (quartiles ${quartiles(gateRatios)}); goal ≤ 1.25`,
);
console.log(
  `  the whole publish act    median ${median(gated).toFixed(1)} ms, without the password's hashing`,
);
console.log(
  `    ÷ stock              median ${median(ratios).toFixed(2)} (quartiles ${quartiles(ratios)}): decision, leaf, checkpoint and signed store included`,
);
console.log(
  `  password hashing       ${(await passwordCost()).toFixed(0)} ms (bcrypt, by design; once for a bulk act)`,
);
console.log(`  digest of an entry     median ${(await digestCost()).toFixed(2)} ms, reading it included`);

console.log('\nThe ledger, in the database, inside a transaction of its own:');
await growTo(1_000);
const small = await appendCost();
await growTo(100_000);
const large = await appendCost();
console.log(`  append at 1,000        median ${small.toFixed(2)} ms`);
console.log(
  `  append at 100,000      median ${large.toFixed(2)} ms; ratio ${(large / small).toFixed(2)}, goal ≤ 1.5`,
);
pureLedger();

await strapi.destroy();
rmSync(folder, { recursive: true, force: true });

async function makeOffice() {
  const agency = await strapi
    .documents('plugin::gov-publishing.agency')
    .create({ data: { code: 'B-01', nameTh: 'หน่วยทดสอบ', nameEn: 'Bench' } });
  const role = await strapi.db.query('admin::role').findOne({ where: { code: 'gov-head' } });
  const people = {};
  for (const duty of ['reporter', 'approver', 'publisher']) {
    const user = await strapi.service('admin::user').create({
      email: `${duty}@bench.example`,
      firstname: duty,
      lastname: 'bench',
      password: PERSON_PASSWORD,
      isActive: true,
      roles: [role.id],
    });
    const { documentId } = await strapi.documents('plugin::gov-publishing.appointment').create({
      data: {
        person: user.id,
        agency: { documentId: agency.documentId },
        duty,
        orderNumber: '1/2561',
        orderDate: '2018-05-16',
        position: duty,
        from: '2018-05-16',
      },
    });
    await confirmAppointment(strapi, documentId);
    people[duty] = { ...(await inside.people.person(user.id)), proof: { method: 'password' } };
  }
  const topic = await strapi
    .documents('api::topic.topic')
    .create({ data: { name: 'เรื่อง' }, status: 'published' });
  return { agency, topic, ...people };
}

function content(more) {
  return {
    title: 'ประกาศจังหวัด เรื่อง มาตรการเผยแพร่ข้อมูลต่อสาธารณะ',
    body: '<p>ข้อความของประกาศ</p>'.repeat(40),
    sections: [1, 2, 3].map((n) => ({
      heading: `ข้อ ${n}`,
      text: 'รายละเอียด '.repeat(30),
      picture: { alt: 'แผนภูมิ' },
    })),
    blocks: [{ __component: 'parts.section', heading: 'ท้าย', text: 'จบ' }],
    topics: { connect: [{ documentId: office.topic.documentId }] },
    agency: { connect: [{ documentId: office.agency.documentId }] },
    ...more,
  };
}

async function pairs(count) {
  const gated = [];
  const passed = [];
  const stock = [];
  for (let index = 0; index < count; index += 1) {
    const bulletin = await strapi.documents('api::bulletin.bulletin').create({ data: content({}) });
    const leaflet = await strapi.documents('api::leaflet.leaflet').create({ data: content({}) });
    const key = { uid: 'api::bulletin.bulletin', documentId: bulletin.documentId, locale: 'und' };
    await act('submit', key, office.reporter);
    await act('approve', key, office.approver);
    const runs = [
      async () => {
        const spent = gateTimer();
        gated.push(await act('publish', key, office.publisher));
        passed.push(spent());
      },
      async () => {
        const start = process.hrtime.bigint();
        await strapi.documents('api::leaflet.leaflet').publish({ documentId: leaflet.documentId });
        stock.push(ms(start));
      },
    ];
    // Alternating order, so that neither side always runs on the warmer cache.
    for (const run of index % 2 === 0 ? runs : runs.reverse()) await run();
  }
  return { gated, passed, stock };
}

/** @returns milliseconds of the act alone */
async function act(name, key, person) {
  const { sealed } = await entries.draft(key);
  const start = process.hrtime.bigint();
  await inside.acts.perform(
    name,
    [{ key, digest: sealed.digest }],
    { language: 'th', checklist: TICKS[name] },
    person,
  );
  return ms(start);
}

/** Times what an act's publishing costs beside its decision and its leaf: Strapi's publish under the gate, and the signed store. */
function gateTimer() {
  const original = Object.getPrototypeOf(publications).publish;
  let spent = 0;
  publications.publish = async (...parameters) => {
    const start = process.hrtime.bigint();
    try {
      return await original.apply(publications, parameters);
    } finally {
      spent += ms(start);
    }
  };
  return () => {
    delete publications.publish;
    return spent;
  };
}

async function passwordCost() {
  const times = [];
  for (let index = 0; index < 5; index += 1) {
    const start = process.hrtime.bigint();
    await inside.checkPassword(office.publisher.personId, PERSON_PASSWORD);
    times.push(ms(start));
  }
  return median(times);
}

async function digestCost() {
  const [row] = await strapi.documents('api::bulletin.bulletin').findMany({ limit: 1 });
  const key = { uid: 'api::bulletin.bulletin', documentId: row.documentId, locale: 'und' };
  const times = [];
  for (let index = 0; index < 50; index += 1) {
    const start = process.hrtime.bigint();
    await entries.draft(key);
    times.push(ms(start));
  }
  return median(times);
}

function leafOf(number) {
  const salt = domain.newSalt();
  return {
    leaf: {
      v: 1,
      kind: 'entry-act',
      act: 'submit',
      uid: 'api::bench.bench',
      documentId: `bench${number}`,
      locale: 'th',
      digest: domain.textDigest(String(number)),
      duty: 'reporter',
      position: 'ผู้รายงาน',
      agency: 'B-01',
      order: '1/2561',
      statement: 'ข้าพเจ้าได้ตรวจสอบความถูกต้อง ครบถ้วน และสมบูรณ์ของข้อมูลแล้ว',
      checklist: ['accurate'],
      policy: 'bench@1',
      proof: { method: 'password' },
      signer: domain.commit({ name: 'x', personId: '1', salt }),
    },
    signer: { personId: '1', personName: 'x', salt, note: null, assessment: null },
  };
}

async function append(leaves) {
  await strapi.db.transaction(async (scope) => {
    await writer.lock(scope.trx);
    await writer.append(scope, leaves);
  });
}

async function growTo(size) {
  const { idx } = await strapi.db.connection('gov_ledger_leaves').max({ idx: 'idx' }).first();
  for (let next = Number(idx) + 1; next < size; next += 1_000) {
    await append(Array.from({ length: Math.min(1_000, size - next) }, (_, offset) => leafOf(next + offset)));
  }
}

async function appendCost() {
  const times = [];
  for (let index = 0; index < 100; index += 1) {
    const leaf = leafOf(`cost${index}`);
    const start = process.hrtime.bigint();
    await append([leaf]);
    times.push(ms(start));
  }
  return median(times);
}

function pureLedger() {
  const tree = new domain.TreeHasher();
  const nodes = new Map();
  const texts = [];
  for (let index = 0; index < 100_000; index += 1) {
    const { text, hash } = domain.sealLeaf({ ...leafOf(index).leaf, time: '2026-01-01T00:00:00.000Z' });
    texts.push(text);
    for (const node of tree.push(hash)) nodes.set(`${node.level}/${node.index}`, node.hash);
  }
  const get = ({ level, index }) => nodes.get(`${level}/${index}`);
  let start = process.hrtime.bigint();
  for (let index = 0; index < 1_000; index += 1) domain.inclusionProof((index * 97) % 100_000, 100_000, get);
  console.log(`  a proof in 100,000     ${(ms(start) / 1_000).toFixed(3)} ms; goal < 1 ms`);
  start = process.hrtime.bigint();
  const again = new domain.TreeHasher();
  for (const text of texts) {
    domain.parseLeaf(text);
    again.push(domain.hashLeaf(text));
  }
  const same = again.root() === tree.root();
  console.log(
    `  verifying 100,000      ${(ms(start) / 1_000).toFixed(2)} s; goal < 5 s${same ? '' : ' — ROOTS DIFFER'}\n`,
  );
}
