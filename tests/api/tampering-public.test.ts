import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { as, draftLaw, makeOffice, type EntryRef, type Office } from '../harness/people';
import { DATABASES, startSite, type Site } from '../harness/site';
import { publishInCode, upload } from './entries';
import { expectWords } from './refusals';

const TITLE = 'ประกาศเรื่องเดิมที่ลงนามแล้ว';
const FORGED = 'ประกาศเรื่องปลอม';
const PDF = '%PDF-1.4 ต้นฉบับที่ลงนาม';

/** One byte, or as little as makes a difference, changed by somebody who has the database and the disk. */
interface Tampering {
  readonly what: string;
  readonly table: string;
  /** Finds the row; gets the law's id, and the places of its leaves. */
  readonly where: (law: Facts) => object;
  readonly change: (row: any) => object;
  /** Codes of the drift report, at least these. */
  readonly drift: readonly string[];
  /** What the law's own addresses answer. */
  readonly served: 'as signed' | 'as signed, without its proof' | 'nothing' | 'nothing at all';
}

interface Facts {
  readonly documentId: string;
  readonly digest: string;
  readonly publish: number;
}

const other = (digit: string): string => (digit === '0' ? '1' : '0');
const flipped = (hash: string): string => `${other(hash[0]!)}${hash.slice(1)}`;

const TAMPERINGS: readonly Tampering[] = [
  {
    what: 'a snapshot',
    table: 'gov_snapshots',
    where: ({ digest }) => ({ digest }),
    change: ({ body }) => ({ body: body.replace(TITLE, TITLE.replace('เดิม', 'เดิท')) }),
    drift: ['drift.snapshot_damaged'],
    served: 'nothing',
  },
  {
    what: 'the publish leaf',
    table: 'gov_ledger_leaves',
    where: ({ publish }) => ({ idx: publish }),
    change: ({ body }) => ({ body: body.replace('ตำแหน่ง publisher', 'ตำแหน่ง publishes') }),
    drift: ['drift.leaf_damaged'],
    served: 'nothing',
  },
  {
    what: 'the leaf of the approval',
    table: 'gov_ledger_leaves',
    where: ({ publish }) => ({ idx: publish - 1 }),
    change: ({ body }) => ({ body: body.replace('ตำแหน่ง approver', 'ตำแหน่ง approves') }),
    drift: ['drift.leaf_damaged'],
    served: 'nothing',
  },
  {
    what: 'a hash of the tree',
    table: 'gov_ledger_nodes',
    // The middle one of three: a proof of the others leads over it.
    where: ({ publish }) => ({ level: 0, idx: publish - 1 }),
    change: ({ hash }) => ({ hash: flipped(hash) }),
    drift: ['drift.node_damaged'],
    served: 'as signed, without its proof',
  },
  {
    what: 'the row of the signed store: digest',
    table: 'gov_publications',
    where: ({ documentId }) => ({ document_id: documentId }),
    change: ({ digest }) => ({ digest: flipped(digest) }),
    drift: ['drift.snapshot_damaged'],
    served: 'nothing',
  },
  {
    what: 'the row of the signed store: what filters read',
    table: 'gov_publications',
    where: ({ documentId }) => ({ document_id: documentId }),
    change: ({ projection }) => ({ projection: asText(projection).replace('เดิม', 'ปลอม') }),
    drift: ['drift.projection_differs'],
    served: 'nothing',
  },
  {
    what: 'Strapi’s published row',
    table: 'gov_laws',
    where: () => ({ title: TITLE }),
    change: () => ({ title: FORGED }),
    drift: ['drift.published_changed'],
    served: 'as signed',
  },
  {
    what: 'the words that are searched',
    table: 'gov_search',
    where: ({ documentId }) => ({ document_id: documentId }),
    change: ({ words }) => ({ words: `${words} คำปลอม` }),
    drift: [],
    served: 'as signed',
  },
  {
    what: 'the newest checkpoint',
    table: 'gov_ledger_checkpoints',
    where: ({ publish }) => ({ size: publish + 1 }),
    change: ({ note }) => ({
      note: note.replace(
        /\n(\d+)\n/,
        (_: string, size: string) => `\n${size.slice(0, -1)}${other(size.slice(-1))}\n`,
      ),
    }),
    drift: [],
    served: 'nothing at all',
  },
];

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

describe.each(DATABASES)('one byte changed behind Strapi’s back, on %s', (client) => {
  let site: Site;
  let office: Office;
  let law: EntryRef;
  let facts: Facts;
  let file: { url: string; path: string };

  beforeAll(async () => {
    site = await startSite({ client });
    jest.spyOn(site.strapi.log, 'error').mockImplementation(() => site.strapi.log);
    office = await makeOffice(site);
    const pdf = await upload(site, office.reporter, { name: 'a.pdf', mime: 'application/pdf', bytes: PDF });
    law = await draftLaw(site, office, {
      title: TITLE,
      affectsProvinceImage: false,
      attachments: [{ file: pdf.id, label: 'ต้นฉบับ' }],
    });
    await publishInCode(site, office, law);
    const row = await site.strapi.db
      .connection('gov_publications')
      .where({ document_id: law.documentId })
      .first();
    facts = { documentId: law.documentId, digest: row.digest, publish: Number(row.leaf_idx) };
    const { body } = await site.http.get(`/api/gov/laws/${law.documentId}`);
    file = { url: body.data.attachments[0].url, path: join(site.strapi.dirs.static.public, pdf.url) };
    await freeTables();
  });
  afterAll(() => site?.stop());

  /** Takes the guards of the append-only tables off: whoever owns the tables can. */
  async function freeTables(): Promise<void> {
    const db = site.strapi.db.connection;
    for (const table of [
      'gov_ledger_leaves',
      'gov_ledger_nodes',
      'gov_ledger_checkpoints',
      'gov_snapshots',
    ]) {
      if (client === 'postgres') await db.raw(`DROP TRIGGER ${table}_append_only ON ${table}`);
      else for (const verb of ['update', 'delete']) await db.raw(`DROP TRIGGER ${table}_no_${verb}`);
    }
  }

  /** Every form in which the law is public, and how each looks. */
  async function everywhere(): Promise<{ path: string; status: number; text: string }[]> {
    const { documentId } = facts;
    const paths = [
      `laws/${documentId}`,
      'laws?locale=th',
      `laws?q=${encodeURIComponent('ประกาศเรื่อง')}`,
      `search?q=${encodeURIComponent('ประกาศเรื่อง')}`,
      'laws?filters[title][$contains]=เรื่อง',
      'laws?pagination[cursor]=',
      `read/laws/${documentId}`,
      'read/laws',
      'read',
      'feeds/laws.rss',
      'exports/laws.json',
      'exports/laws.csv',
      `json-ld/laws/${documentId}`,
      `provenance/${documentId}`,
    ];
    return Promise.all(
      paths.map(async (path) => {
        const answer = await site.http.get(`/api/gov/${path}`).buffer(true);
        if (answer.status >= 400) expectWords(answer);
        return { path, status: answer.status, text: answer.text ?? JSON.stringify(answer.body) };
      }),
    );
  }
  const drift = async (): Promise<string[]> =>
    (await site.http.get('/gov-publishing/drift').set(as(office.superAdmin))).body.data?.findings.map(
      ({ reason }: any) => reason.code,
    ) ?? [];

  test('as it stands, everything shows what was signed', async () => {
    for (const { path, status, text } of await everywhere())
      expect([path, status, text.includes(TITLE)]).toEqual([path, 200, true]);
    expect(await drift()).toEqual([]);
  });

  test.each(TAMPERINGS)('$what: $served', async ({ table, where, change, drift: codes, served }) => {
    const rows = (): any => site.strapi.db.connection(table).where(where(facts));
    const before = await rows();
    expect(before.length).toBeGreaterThan(0);
    const changed = change(before[0]);
    const columns = Object.keys(changed);
    expect(Object.fromEntries(columns.map((name) => [name, asText(before[0][name])]))).not.toEqual(changed);
    await rows().update(changed);
    try {
      for (const { path, status, text } of await everywhere()) {
        for (const forged of [FORGED, 'เดิท', 'คำปลอม', 'publishes', 'approves'])
          expect([path, forged, text.includes(forged)]).toEqual([path, forged, false]);
        const isProof = path.startsWith('provenance/');
        if (isProof && served === 'as signed, without its proof') expect(status).toBe(503);
        else if (served.startsWith('as signed'))
          expect([path, status, text.includes(TITLE)]).toEqual([path, 200, true]);
        else
          expect([path, status, text.includes(TITLE)]).toEqual([path, expectedStatus(path, served), false]);
      }
      if (served !== 'nothing at all') expect(await drift()).toEqual(expect.arrayContaining([...codes]));
    } finally {
      const old = Object.fromEntries(columns.map((name) => [name, asText(before[0][name])]));
      const now = table === 'gov_laws' ? site.strapi.db.connection(table).where({ title: FORGED }) : null;
      const ids = before.map(({ id }: any) => id);
      await (
        now ??
        (ids[0] === undefined
          ? site.strapi.db.connection(table).where(keyOf(before[0], columns))
          : site.strapi.db.connection(table).whereIn('id', ids))
      ).update(old);
    }
    for (const { path, status } of await everywhere()) expect([path, status]).toEqual([path, 200]);
  });

  test('words that nobody signed do not lead to the entry', async () => {
    const rows = (): any => site.strapi.db.connection('gov_search').where({ document_id: facts.documentId });
    const { words } = await rows().first();
    await rows().update({ words: `${words} คาปลอม คำปลอม` });
    const found = await site.http.get(`/api/gov/laws?q=${encodeURIComponent('คำปลอม')}`);
    expect([found.status, found.body.data]).toEqual([200, []]);
    await rows().update({ words });
  });

  test('an address that nobody signed leads nowhere', async () => {
    const slugs = (): any => site.strapi.db.connection('gov_slugs');
    const row = await slugs().where({ document_id: facts.documentId }).first();
    const { id: _, ...columns } = row;
    await slugs().insert({ ...columns, slug: 'forged-2561-0001' });
    expect((await site.http.get('/api/gov/laws/forged-2561-0001').redirects(0)).status).toBe(404);
    await slugs().where({ slug: 'forged-2561-0001' }).delete();
  });

  test('a file on the disk: not served, and the page still says what it should be', async () => {
    expect((await site.http.get(file.url)).status).toBe(200);
    writeFileSync(file.path, PDF.replace('ต้นฉบับ', 'ต้นฉบัย'));
    const answer = await site.http.get(file.url);
    expect(answer.status).toBe(404);
    expectWords(answer);
    const { body } = await site.http.get(`/api/gov/laws/${facts.documentId}`);
    expect(body.data.attachments[0].url).toBe(file.url);
    writeFileSync(file.path, PDF);
    expect((await site.http.get(file.url)).status).toBe(200);
  });
});

/** The columns by which a row without an id is found again, none of them changed. */
function keyOf(row: any, changed: readonly string[]): object {
  const keys = ['idx', 'level', 'size', 'digest', 'document_id'].filter(
    (name) => name in row && !changed.includes(name),
  );
  return Object.fromEntries(keys.map((name) => [name, row[name]]));
}

function expectedStatus(path: string, served: Tampering['served']): unknown {
  if (served === 'nothing at all') return expect.any(Number);
  // A list is still a list, without the entry; what is about the entry alone is not there.
  return /^(laws|provenance|read\/laws|json-ld\/laws)\/\w/.test(path) ? expect.any(Number) : 200;
}
