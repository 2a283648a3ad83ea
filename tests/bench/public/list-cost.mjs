/**
 * What a list costs as the site grows, read anew each time: the first page, the page in the middle and the last one by
 * number, the middle by cursor, and a search. `npm run bench:lists`, on PostgreSQL with `BENCH_POSTGRES` (the
 * address of an empty database); BENCH_SIZES: entries (1000,10000,100000).
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { start } from './load.mjs';

const require = createRequire(import.meta.url);
const SIZES = (process.env.BENCH_SIZES ?? '1000,10000,100000').split(',').map(Number);
const PAGE_SIZE = 25;
/** Reads of each page, in turns; their median counts. The first few catch up with the ledger. */
const READS = 31;
const UNCOUNTED = 3;
/** A request that shows papers is read anew: the path of a miss, without waiting for an act. */
const PAPERS = { headers: { Authorization: 'Bearer nobody' } };
const LIST = '/api/gov/bulletins';

const folder = mkdtempSync(join(tmpdir(), 'gov-bench-lists-'));
const server = await start('our-site.cjs', environment());
try {
  const figures = [];
  for (const size of SIZES) {
    await server.tell({ fill: size });
    figures.push({ size, ...(await costsAt(size)) });
    console.log(figures.at(-1));
  }
  report(figures[0], figures.at(-1));
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

function environment() {
  const { generateKey } = require('../../../plugins/gov-publishing/dist/ledger/index.js');
  const keyFile = join(folder, 'ledger.key');
  writeFileSync(keyFile, generateKey('bench.example/ledger').signingKey);
  mkdirSync(join(folder, 'public/uploads'), { recursive: true });
  const database = process.env.BENCH_POSTGRES
    ? { DATABASE_CLIENT: 'postgres', DATABASE_URL: process.env.BENCH_POSTGRES }
    : { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: join(folder, 'data.db') };
  return { ...database, PUBLIC_DIR: join(folder, 'public'), GOV_LEDGER_KEY_FILE: keyFile };
}

/** @returns milliseconds of one read of each page */
async function costsAt(size) {
  const pages = Math.ceil(size / PAGE_SIZE);
  const numbered = (page) => `${LIST}?pagination[page]=${page}&pagination[pageSize]=${PAGE_SIZE}`;
  const questions = {
    first: numbered(1),
    middle: numbered(Math.ceil(pages / 2)),
    last: numbered(pages),
    cursor: await cursorBehind(numbered(Math.ceil(pages / 2))),
    byTitle: `${LIST}?sort=title`,
    byTitleDown: `${LIST}?sort=title:desc`,
    // A word that some titles have, and one that all texts have.
    searchForFew: `${LIST}?q=${encodeURIComponent('777')}`,
    searchForAll: `${LIST}?q=${encodeURIComponent('ประชาชน')}`,
  };
  const times = Object.fromEntries(Object.keys(questions).map((name) => [name, []]));
  for (let read = 0; read < READS + UNCOUNTED; read += 1) {
    for (const [name, path] of Object.entries(questions)) {
      const began = process.hrtime.bigint();
      await answerOf(path);
      if (read >= UNCOUNTED) times[name].push(Number(process.hrtime.bigint() - began) / 1e6);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, median(all)]));
}

/** Where a cursor stands behind a page, as its last entry says; the server itself makes the cursor of the page before. */
async function cursorBehind(page) {
  const wanted = (await answerOf(page)).data.at(0);
  const first = (await answerOf(`${LIST}?pagination[cursor]=&pagination[limit]=1`)).meta.pagination
    .nextCursor;
  const cursor = JSON.parse(Buffer.from(first, 'base64url').toString('utf8'));
  const moved = { ...cursor, v: [wanted.datePosted], d: wanted.documentId };
  const text = Buffer.from(JSON.stringify(moved)).toString('base64url');
  return `${LIST}?pagination[cursor]=${text}&pagination[limit]=${PAGE_SIZE}`;
}

async function answerOf(path) {
  const answer = await fetch(server.url + path, PAPERS);
  const body = await answer.json();
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${JSON.stringify(body)}`);
  return body;
}

function median(values) {
  return Number(values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)].toFixed(2));
}

function report(smallest, largest) {
  const ratio = (one, other) => (one / other).toFixed(2);
  console.log(
    `first page, ${largest.size} ÷ ${smallest.size} entries: ${ratio(largest.first, smallest.first)}`,
  );
  console.log(`last ÷ first page, ${largest.size} entries: ${ratio(largest.last, largest.first)}`);
  console.log(`middle ÷ first page, ${largest.size} entries: ${ratio(largest.middle, largest.first)}`);
  console.log(
    `cursor in the middle ÷ first page, ${largest.size} entries: ${ratio(largest.cursor, largest.first)}`,
  );
}
