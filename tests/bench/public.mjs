/**
 * What the public side serves, side by side with its rivals in one run: Strapi's own REST API, the same with the
 * community cache plugin, node:http and nginx with the same bytes, and ours; and what it costs as the site grows.
 * Run it with `npm run bench:public`; it needs wrk, and uses nginx where there is one.
 * BENCH_SECONDS: seconds of a round (5), of which each rival has three; BENCH_SIZES: entries (1000,10000,100000).
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load, requireWrk, start } from './public/load.mjs';
import { startNginx } from './public/nginx.mjs';
import { installCachePlugin, writeStockApp } from './public/stock-app.mjs';

const require = createRequire(import.meta.url);
const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const SIZES = (process.env.BENCH_SIZES ?? '1000,10000,100000').split(',').map(Number);
const STOCK_ENTRIES = Math.min(2_000, SIZES[0]);
/** Turns of each rival with each question; the figure is their median. */
const ROUNDS = 3;
const GOALS = { single: 20_000, list: 15_000, p99: 10 };
/** A request that shows papers is read anew: the path of a miss, without waiting for an act. */
const PAPERS = { Authorization: 'Bearer nobody' };
/** wrk asks for no encoding; what is compared are the same bytes. */
const PLAIN = { headers: { 'Accept-Encoding': 'identity' } };
const COLUMNS = ['single', 'list', '304', 'search', 'miss', 'miss list'];

requireWrk();
const folder = mkdtempSync(join(tmpdir(), 'gov-bench-public-'));
const running = [];
/** Who serves, from where, and what is asked of him. */
const rivals = [];
const table = {};
try {
  const ours = await startOurs();
  await ours.tell({ fill: SIZES[0] });
  const addresses = await ourAddresses(ours, SIZES[0]);
  const anew = { miss: addresses.single, 'miss list': addresses.list };
  rivals.push({ name: 'ours', url: ours.url, addresses: { ...addresses, ...anew } });
  const unremembered = await startOurs({ GOV_CACHE_MEGABYTES: '0', DATABASE_FILENAME: ours.database });
  rivals.push({ name: 'ours, no memory', url: unremembered.url, addresses });
  await bareAndNginx(ours, addresses);
  await stock('strapi rest', {});
  const cachePlugin = installCachePlugin(join(folder, 'cache-plugin'));
  if (!cachePlugin.missing) await stock('rest + cache plugin', { cachePlugin });
  else console.log(`The community cache plugin could not be installed: ${cachePlugin.missing}`);
  await measureAll();
  print();
  await growth(ours);
} finally {
  for (const server of running) await Promise.resolve(server.stop()).catch(() => undefined);
  rmSync(folder, { recursive: true, force: true });
}

async function startOurs(more = {}) {
  const home = mkdtempSync(join(folder, 'ours-'));
  mkdirSync(join(home, 'public/uploads'), { recursive: true });
  const keyFile = join(folder, 'ledger.key');
  const { generateKey } = require(join(root, 'plugins/gov-publishing/dist/ledger/index.js'));
  if (!more.DATABASE_FILENAME) writeFileSync(keyFile, generateKey('bench.example/ledger').signingKey);
  const database = more.DATABASE_FILENAME ?? join(home, 'data.db');
  const server = await start('our-site.cjs', {
    DATABASE_CLIENT: 'sqlite',
    DATABASE_FILENAME: database,
    PUBLIC_DIR: join(home, 'public'),
    GOV_LEDGER_KEY_FILE: keyFile,
    GOV_CACHE_MEGABYTES: '64',
    ...more,
  });
  running.push(server);
  return { ...server, database };
}

/** What is asked of ours; the search by `q` where there is one, else by a filter. */
async function ourAddresses({ url }, size) {
  const first = `bench${String(7).padStart(19, '0')}`;
  const q = `/api/gov/bulletins?q=${encodeURIComponent('ฉบับที่ 7 ')}`;
  const filter = `/api/gov/bulletins?filters[title][$contains]=${encodeURIComponent('ฉบับที่ 7 ')}`;
  const hasSearch = (await fetch(url + q)).status === 200;
  return {
    single: `/api/gov/bulletins/${first}`,
    list: '/api/gov/bulletins',
    search: hasSearch ? q : filter,
    last: `/api/gov/bulletins?pagination[page]=${Math.floor(size / 25)}`,
  };
}

/** Rivals take turns in short rounds, so that what else the machine does meets all of them alike. */
async function measureAll() {
  for (const rival of rivals) {
    const bodies = [];
    for (const column of ['single', 'list']) {
      const answer = await fetch(rival.url + rival.addresses[column], PLAIN);
      rival.etag ??= answer.headers.get('etag');
      bodies.push(Buffer.byteLength(await answer.text()));
    }
    table[rival.name] = { bytes: bodies };
  }
  for (const column of COLUMNS) {
    const figures = new Map();
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const rival of rivals) {
        const figure = await measure(rival, column);
        if (figure) figures.set(rival.name, [...(figures.get(rival.name) ?? []), figure]);
      }
    }
    for (const [name, all] of figures) {
      table[name][column] = {
        rate: median(all.map(({ rate }) => rate)),
        p99: median(all.map(({ p99 }) => p99)),
      };
    }
  }
}

async function measure({ url, addresses, etag }, column) {
  if (column === '304')
    return etag ? load(url + addresses.single, { headers: { 'If-None-Match': etag } }) : null;
  if (!addresses[column]) return null;
  return load(url + addresses[column], { headers: column.startsWith('miss') ? PAPERS : {} });
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

async function bareAndNginx(ours, addresses) {
  const bodies = {};
  const bare = await start('bare-server.cjs', {});
  running.push(bare);
  const paths = { single: '/single.json', list: '/list.json' };
  for (const [name, path] of Object.entries(paths)) {
    const answer = await fetch(ours.url + addresses[name], PLAIN);
    bodies[`${name}.json`] = await answer.text();
    const own = ['connection', 'date', 'keep-alive', 'transfer-encoding'];
    const headers = [...answer.headers].filter(([header]) => !own.includes(header));
    await bare.tell({ path, headers: Object.fromEntries(headers), body: bodies[`${name}.json`] });
  }
  rivals.push({ name: 'node:http', url: bare.url, addresses: paths, etag: '' });
  const nginx = await startNginx(folder, bodies);
  if (!nginx) return void console.log('There is no nginx on this machine.');
  running.push(nginx);
  rivals.push({ name: 'nginx', url: `http://127.0.0.1:${nginx.port}`, addresses: paths });
}

async function stock(name, { cachePlugin }) {
  const app = join(folder, name.replaceAll(/[^a-z]+/g, '-'));
  writeStockApp(app, { cachePlugin });
  const server = await start('stock-site.cjs', {
    BENCH_APP: app,
    BENCH_STOCK_ENTRIES: String(STOCK_ENTRIES),
    NODE_PATH: join(root, 'node_modules'),
  });
  running.push(server);
  const list = '/api/leaflets?populate=*&pagination[pageSize]=25&sort=createdAt:desc';
  const addresses = {
    single: `/api/leaflets/${server.first}?populate=*`,
    list,
    search: `${list}&filters[title][$contains]=${encodeURIComponent('ฉบับที่ 7 ')}`,
  };
  // Strapi's own REST API sends no ETag; nothing is asked for that it does not give.
  rivals.push({ name, url: server.url, addresses });
}

function print() {
  console.log(`\nRequests a second, one process each, wrk -t1 -c32 (p99 in ms); ${SIZES[0]} entries:`);
  console.log(`  ${'served by'.padEnd(22)}${COLUMNS.map((column) => column.padStart(18)).join('')}   bytes`);
  for (const [name, figures] of Object.entries(table)) {
    const cells = COLUMNS.map((column) => cell(figures[column]).padStart(18)).join('');
    console.log(`  ${name.padEnd(22)}${cells}   ${figures.bytes.join(' / ')}`);
  }
  const ours = table['ours'];
  const ratio = (rival, column, of = ours[column]) =>
    table[rival]?.[column] ? `${(of.rate / table[rival][column].rate).toFixed(2)} × ${rival}` : `no ${rival}`;
  console.log('\nOurs against each, of the same run:');
  for (const column of ['single', 'list', '304', 'search']) {
    const rivals = ['strapi rest', 'rest + cache plugin', 'node:http', 'nginx'];
    console.log(`  ${column.padEnd(10)}${rivals.map((rival) => ratio(rival, column)).join(', ')}`);
  }
  for (const [miss, column] of [
    ['miss', 'single'],
    ['miss list', 'list'],
  ]) {
    const cold = (table['ours, no memory'][column].rate / table['strapi rest'][column].rate).toFixed(2);
    console.log(
      `  ${miss.padEnd(10)}${ratio('strapi rest', column, ours[miss])} (goal ≥ 1), with no memory at all ${cold}`,
    );
  }
  for (const column of ['single', 'list']) {
    const { rate, p99 } = ours[column];
    const holds = rate >= GOALS[column] && p99 < GOALS.p99;
    console.log(
      `  goal ${column}: ≥ ${GOALS[column]} a second, p99 < ${GOALS.p99} ms: ${rate.toFixed(0)}, ${p99} ms ${holds ? 'holds' : 'MISSED'}`,
    );
  }
}

function cell(figure) {
  return figure ? `${Math.round(figure.rate).toLocaleString('en')} (${figure.p99.toFixed(1)})` : '–';
}

async function growth(ours) {
  console.log('\nAs the site grows (hit: requests a second; miss: ms of one read, median of 30):');
  for (const size of SIZES) {
    if (size !== SIZES[0]) await ours.tell({ fill: size });
    const addresses = await ourAddresses(ours, size);
    // The first read after so many acts at once catches up with the ledger; that is no hit.
    for (const path of [addresses.single, addresses.list]) await (await fetch(ours.url + path)).text();
    const hits = [await load(ours.url + addresses.single), await load(ours.url + addresses.list)];
    const misses = [];
    for (const path of [addresses.single, addresses.list, addresses.last, addresses.search])
      misses.push(await readTime(ours.url + path));
    const [single, list, last, search] = misses.map((time) => time.toFixed(1));
    console.log(
      `  ${size.toLocaleString('en').padStart(8)}  hit single ${cell(hits[0])}, list ${cell(hits[1])}; ` +
        `miss single ${single}, first page ${list}, last page ${last}, search ${search} ms`,
    );
  }
}

async function readTime(url) {
  const times = [];
  for (let index = 0; index < 33; index += 1) {
    const start = process.hrtime.bigint();
    const answer = await fetch(url, { headers: PAPERS });
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`${url}: ${answer.status}`);
    times.push(Number(process.hrtime.bigint() - start) / 1e6);
  }
  // The first after an act catches up with the ledger.
  return times.slice(3).sort((a, b) => a - b)[15];
}
