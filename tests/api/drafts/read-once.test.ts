import { gov } from '../../harness/gov';
import { asPerson, signInCode } from '../../harness/in-code';
import { draftLaw, makeOffice, TICKS, type EntryRef, type Office } from '../../harness/people';
import { DATABASES, startSite, type Site } from '../../harness/site';
import { approveInCode, edit, publishInCode } from '../entries';

type Signer = 'reporter' | 'approver' | 'publisher';

describe.each(DATABASES)('what is read of a document on %s', (client) => {
  let site: Site;
  let office: Office;

  beforeAll(async () => {
    site = await startSite({ client });
    office = await makeOffice(site);
    await gov(site.strapi).drift.atBoot();
  });
  afterAll(() => site?.stop());
  afterEach(() => jest.restoreAllMocks());

  /** @returns how often it was asked which versions there are, and which of them were read and digested, in order */
  async function readDuring(run: () => Promise<unknown>): Promise<{ asked: number; digested: string[] }> {
    const { entries } = gov(site.strapi).wiring;
    const versions = jest.spyOn(entries, 'versions');
    const sealed = jest.spyOn(entries, 'sealed');
    await run();
    const digested = sealed.mock.calls.map(
      ([key, row]: any) => `${row.publishedAt ? 'published' : 'draft'} ${key.locale}`,
    );
    return { asked: versions.mock.calls.length, digested };
  }

  /** Makes ready an act on entries as their signer saw them; nothing is read for it but by the act itself. */
  async function act(name: string, by: Signer, ...entries: EntryRef[]): Promise<() => Promise<void>> {
    const { acts, people, draft } = gov(site.strapi);
    const person = { ...(await people.person(office[by].id)), proof: { method: 'password' } };
    const seen: object[] = [];
    for (const key of entries) seen.push({ key, digest: (await draft(key)).sealed.digest });
    const request = { checklist: TICKS[name] ?? [], language: 'th' };
    return () => asPerson(site.strapi, office[by].id, () => acts.perform(name, seen, request, person));
  }
  const retitle = (entry: EntryRef, title: string) => edit(site, office.reporter, entry, { title });

  test('a save reads the draft once before it is written and once after', async () => {
    const law = await draftLaw(site, office);
    const read = await readDuring(() => retitle(law, 'ประกาศ ฉบับใหม่'));
    expect(read).toEqual({ asked: 2, digested: ['draft th', 'draft th'] });
  });

  test('a save of one language reads every version once before it is written and once after', async () => {
    const th = await draftLaw(site, office);
    const en = { ...th, locale: 'en' };
    await edit(site, office.reporter, en, {
      ...{
        title: 'Act',
        slug: `law-${th.documentId}`,
        legislationType: 'act',
        legislationDate: '1997-09-02',
      },
      importance: 'normal',
      agency: { connect: [{ documentId: office.agency.documentId }] },
      responsibleOfficer: { connect: [{ documentId: office.officer.documentId }] },
      source: { name: 'Government Gazette', citation: 'Vol. 114' },
    });
    await publishInCode(site, office, th, en);
    const { asked, digested } = await readDuring(() => retitle(th, 'ประกาศ ฉบับใหม่'));
    expect(asked).toBe(2);
    const each = ['draft en', 'draft th', 'published en', 'published th'];
    expect([digested.slice(0, 4).sort(), digested.slice(4).sort()]).toEqual([each, each]);
  });

  test('a copy reads the original before and after, and the copy once', async () => {
    const { uid, documentId, locale } = await draftLaw(site, office);
    const slug = `copy-${documentId}`;
    const { asked, digested } = await readDuring(() =>
      asPerson(site.strapi, office.reporter.id, () =>
        site.strapi.documents(uid).clone({ documentId, locale, data: { slug } }),
      ),
    );
    expect({ asked, digested }).toEqual({ asked: 3, digested: ['draft th', 'draft th'] });
  });

  test('an act reads the draft once, and a publication what came of it', async () => {
    const law = await draftLaw(site, office);
    const submit = await act('submit', 'reporter', law);
    expect(await readDuring(submit)).toEqual({ asked: 0, digested: ['draft th'] });
    jest.restoreAllMocks();
    await signInCode(site.strapi, office.approver.id, 'approve', law);
    const publish = await act('publish', 'publisher', law);
    expect(await readDuring(publish)).toEqual({ asked: 2, digested: ['draft th', 'published th'] });
    jest.restoreAllMocks();
    await retitle(law, 'ประกาศ ฉบับใหม่');
    await approveInCode(site, office, law);
    const again = await act('publish', 'publisher', law);
    expect(await readDuring(again)).toEqual({ asked: 2, digested: ['draft th', 'published th'] });
  });

  test('an act on several entries reads once who signs and what is on record of the account, and the tree head once', async () => {
    const laws = [await draftLaw(site, office), await draftLaw(site, office), await draftLaw(site, office)];
    const submit = await act('submit', 'reporter', ...laws);
    const { officers } = gov(site.strapi).people;
    const asked = jest.spyOn(officers, 'officer');
    const heads: string[] = [];
    const accounts: string[] = [];
    let isIn = false;
    const note = ({ sql }: { sql: string }): void => {
      if (/^(begin|commit)/i.test(sql)) isIn = /^begin/i.test(sql);
      else if (isIn && /^select.*gov_ledger_checkpoints/.test(sql)) heads.push(sql);
      else if (/^select.*gov_ledger_signers.*join.*gov_ledger_leaves/.test(sql)) accounts.push(sql);
    };
    site.strapi.db.connection.on('query', note);
    await submit();
    site.strapi.db.connection.removeListener('query', note);
    expect(asked).toHaveBeenCalledTimes(1);
    expect([heads.length, accounts.length]).toEqual([1, 1]);
  });

  test('what was public past the gate excuses no publication that comes out as it was', async () => {
    const law = await draftLaw(site, office);
    await publishInCode(site, office, law);
    const { tableName } = site.strapi.db.metadata.get(law.uid);
    const published = () =>
      site.strapi.db
        .connection(tableName)
        .where({ document_id: law.documentId })
        .whereNotNull('published_at');
    await published().update({ title: 'ข้อความที่ไม่มีผู้ลงนาม' });
    await retitle(law, 'ประกาศ ฉบับใหม่');
    await approveInCode(site, office, law);
    let isOn = true;
    site.strapi.documents.use(async (context: any, next: () => Promise<unknown>) => {
      const result = await next();
      if (isOn && context.action === 'publish' && context.params.documentId === law.documentId)
        await site.strapi.db
          .query(law.uid)
          .update({ where: { id: (result as any).entries[0].id }, data: { title: 'ข้อความที่ไม่มีผู้ลงนาม' } });
      return result;
    });
    const publish = await act('publish', 'publisher', law);
    await expect(publish()).rejects.toMatchObject({
      details: { reasons: [{ code: 'gate.published_changed' }] },
    });
    isOn = false;
    await publish();
  });
});
