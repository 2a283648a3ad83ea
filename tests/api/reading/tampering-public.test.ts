import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { as, draftLaw, makeOffice, type EntryRef, type Office } from '../../harness/people';
import { DATABASES, startSite, type Site } from '../../harness/site';
import { publishInCode, upload } from '../entries';
import { expectRefusal } from '../refusals';
import {
  asText,
  FORGED,
  GONE_FROM_VIEW,
  NEIGHBOUR,
  sha256,
  TAMPERINGS,
  TITLE,
  type Facts,
  type Form,
  type Tampering,
} from './tamperings';

const PDF = '%PDF-1.4 ต้นฉบับที่ลงนาม';
const WORD = encodeURIComponent('ประกาศเรื่อง');

/** Of the forms that a memory answers from, see front-honesty.test.ts: here nothing is remembered. */
interface Served {
  readonly form: Form;
  readonly path: string;
  readonly status: number;
  readonly text: string;
  readonly answer: unknown;
}

describe.each(DATABASES)('one byte changed behind Strapi’s back, on %s', (client) => {
  let site: Site;
  let office: Office;
  let law: EntryRef;
  let facts: Facts;
  let neighbour: string;
  let file: { url: string; path: string };
  let asSigned: Served[];

  beforeAll(async () => {
    // The profile that publishes the signers' names: then these are in the bundle too.
    site = await startSite({ client, env: { GOV_PROFILE: 'singburi' } });
    jest.spyOn(site.strapi.log, 'error').mockImplementation(() => site.strapi.log);
    office = await makeOffice(site);
    const beside = await draftLaw(site, office, {
      title: NEIGHBOUR,
      importance: 'normal',
      affectsProvinceImage: false,
    });
    await publishInCode(site, office, beside);
    neighbour = beside.documentId;
    const pdf = await upload(site, office.reporter, { name: 'a.pdf', mime: 'application/pdf', bytes: PDF });
    law = await draftLaw(site, office, {
      title: TITLE,
      importance: 'normal',
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
    asSigned = await everywhere();
  });
  afterAll(() => site?.stop());

  /** Takes the guards of the append-only tables off: the owner of the tables can. */
  async function freeTables(): Promise<void> {
    const db = site.strapi.db.connection;
    for (const { table } of TAMPERINGS) {
      if (!/^gov_(ledger_|snapshots)/.test(table)) continue;
      if (client === 'postgres') await db.raw(`DROP TRIGGER IF EXISTS ${table}_append_only ON ${table}`);
      else
        for (const verb of ['update', 'delete']) await db.raw(`DROP TRIGGER IF EXISTS ${table}_no_${verb}`);
    }
  }

  /** Every form in which the law, or its place in the ledger, is public. */
  function paths(): readonly (readonly [Form, string])[] {
    const { documentId, publish } = facts;
    return [
      ...['laws', 'read/laws', 'json-ld/laws'].map((at) => ['entry', `${at}/${documentId}`] as const),
      ...['', '?locale=th', `?q=${WORD}`, '?filters[title][$contains]=เรื่อง', '?pagination[cursor]='].map(
        (question) => ['list', `laws${question}`] as const,
      ),
      ['list', `search?q=${WORD}`],
      ...['read', 'read/laws'].map((at) => ['list', at] as const),
      ...['oia', 'oia/s7_4', 'read/oia', 'read/oia/s7_4'].map((at) => ['list', at] as const),
      ...['rss', 'atom', 'json'].map((ending) => ['list', `feeds/laws.${ending}`] as const),
      ...['csv', 'json', 'ndjson', 'xml'].map((ending) => ['list', `exports/laws.${ending}`] as const),
      ['list', 'sitemaps/laws.th.1.xml'],
      ['proof', `provenance/${documentId}`],
      ['file', file.url.replace('/api/gov/', '')],
      ['hashes', `ledger/tile/0/000.p/${publish + 1}`],
      ['leaves', `ledger/leaves?from=${publish - 2}&to=${publish + 1}`],
      ['consistency', `ledger/consistency?from=${publish - 2}`],
      ['checkpoint', 'ledger/checkpoint'],
    ];
  }

  async function everywhere(): Promise<Served[]> {
    return Promise.all(paths().map(([form, path]) => served(form, path)));
  }

  async function served(form: Form, path: string): Promise<Served> {
    const answer = await site.http
      .get(`/api/gov/${path}`)
      .buffer(true)
      .parse((response: any, done: any) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => done(null, Buffer.concat(chunks)));
      });
    const { status, headers } = answer;
    const bytes = answer.body as Buffer;
    const text = bytes.toString('utf8');
    for (const forged of FORGED) expect([path, forged, text.includes(forged)]).toEqual([path, forged, false]);
    expect(text).not.toMatch(/node_modules|\.[jt]s:\d+/);
    return {
      ...{ form, path, status, text: form === 'hashes' ? bytes.toString('hex') : text },
      answer: { status, headers, body: status < 400 ? null : JSON.parse(text) },
    };
  }

  const drift = async (): Promise<string[]> => {
    const { body } = await site.http.get('/gov-publishing/drift').set(as(office.superAdmin));
    const codes = body.data.findings.map(({ reason }: any) => reason.code as string);
    return [...new Set<string>(codes)].sort();
  };

  function expectAnswer(now: Served, answers: Tampering['answers']): void {
    const { form, path, status, text } = now;
    const expected = answers[form] ?? 'same';
    if (expected === 'same') {
      const before = asSigned.find((each) => each.path === path);
      expect([path, status, text]).toEqual([path, 200, before?.text]);
    } else if (expected === 'left out') {
      expect([path, status]).toEqual([path, 200]);
      expect([path, text.includes(path.startsWith('sitemaps/') ? neighbour : NEIGHBOUR)]).toEqual([
        path,
        true,
      ]);
      for (const trace of [TITLE, facts.documentId])
        expect([path, trace, text.includes(trace)]).toEqual([path, trace, false]);
    } else {
      expect([path, status]).toEqual([path, expected[0]]);
      expectRefusal(now.answer, expected[0], [expected[1]]);
    }
  }

  test('as it stands, everything shows what was signed', async () => {
    for (const { form, path, status, text } of asSigned) {
      expect([path, status]).toEqual([path, 200]);
      const shown = path.startsWith('sitemaps/') ? facts.documentId : TITLE;
      if (['entry', 'list', 'proof'].includes(form))
        expect([path, text.includes(shown)]).toEqual([path, true]);
    }
    expect(await drift()).toEqual([]);
  });

  test.each(TAMPERINGS)('$what', async ({ table, key, row: where, change, answers, drift: codes }) => {
    const rows = (at: object): any => site.strapi.db.connection(table).where(at);
    const found = await rows(where(facts));
    // Of a draft and its published twin, the published one.
    const row = found.find((each: any) => each.published_at !== null);
    const at = Object.fromEntries(key.map((name) => [name, row[name]]));
    const changed: Record<string, unknown> = { ...change(row) };
    const old = Object.fromEntries(Object.keys(changed).map((name) => [name, asText(row[name])]));
    expect(old).not.toEqual(changed);
    await rows(at).update(changed);
    try {
      for (const now of await everywhere()) expectAnswer(now, answers);
      expect(await drift()).toEqual([...codes].sort());
    } finally {
      await rows(at).update(old);
    }
    for (const now of await everywhere()) expectAnswer(now, {});
    expect(await drift()).toEqual([]);
  });

  test('another snapshot, sound in itself, in the place of the signed one', async () => {
    const db = site.strapi.db.connection;
    const { body } = await db('gov_snapshots').where({ digest: facts.digest }).first();
    const forged = body.replace('เดิม', 'เดิท');
    const publication = (): any => db('gov_publications').where({ document_id: facts.documentId });
    await db('gov_snapshots').insert({ digest: sha256(forged), body: forged });
    await publication().update({ digest: sha256(forged) });
    try {
      for (const now of await everywhere()) expectAnswer(now, GONE_FROM_VIEW);
      expect(await drift()).toEqual(['drift.leaf_differs', 'drift.published_changed']);
    } finally {
      await publication().update({ digest: facts.digest });
      await db('gov_snapshots')
        .where({ digest: sha256(forged) })
        .delete();
    }
    for (const now of await everywhere()) expectAnswer(now, {});
  });

  test('words that nobody signed do not lead to the entry', async () => {
    const rows = (): any => site.strapi.db.connection('gov_search').where({ document_id: facts.documentId });
    const { words } = await rows().first();
    await rows().update({ words: `${words} คาปลอม คำปลอม` });
    for (const path of ['laws', 'search']) {
      const found = await site.http.get(`/api/gov/${path}?q=${encodeURIComponent('คำปลอม')}`);
      expect([path, found.status, found.body.data]).toEqual([path, 200, []]);
    }
    await rows().update({ words });
  });

  test('an address that nobody signed leads nowhere', async () => {
    const slugs = (): any => site.strapi.db.connection('gov_slugs');
    const row = await slugs().where({ document_id: facts.documentId }).first();
    const { id: _, ...columns } = row;
    await slugs().insert({ ...columns, slug: 'forged-2561-0001' });
    expectRefusal(await site.http.get('/api/gov/laws/forged-2561-0001').redirects(0), 404, [
      'public.not_found',
    ]);
    await slugs().where({ slug: 'forged-2561-0001' }).delete();
  });

  test('a file on the disk: not served, and everything else says what it should be', async () => {
    writeFileSync(file.path, PDF.replace('ต้นฉบับ', 'ต้นฉบัย'));
    try {
      for (const now of await everywhere()) expectAnswer(now, { file: [404, 'public.not_found'] });
      expect(await drift()).toEqual(['drift.published_changed']);
    } finally {
      writeFileSync(file.path, PDF);
    }
    for (const now of await everywhere()) expectAnswer(now, {});
    expect(await drift()).toEqual([]);
  });
});
