import { gov } from '../../harness/gov';
import { signInCode } from '../../harness/in-code';
import { draftLaw, makeOffice, type EntryRef, type Office } from '../../harness/people';
import { DATABASES, startSite, type Site } from '../../harness/site';
import { approveInCode, edit, publishInCode } from '../entries';

describe.each(DATABASES)('what an act lets out is what it was signed for, on %s', (client) => {
  let site: Site;
  let office: Office;
  let keepsBack = false;
  const leaves = async (): Promise<number> => (await gov(site.strapi).ledger.head()).size;
  const refusal = (run: Promise<unknown>): Promise<string[]> =>
    run.then(
      () => [],
      (error) => error.details.reasons.map(({ code }: { code: string }) => code),
    );

  /** @returns a law that is public, with a second version that only waits for its publication */
  async function secondVersion(): Promise<EntryRef> {
    const law = await draftLaw(site, office);
    await publishInCode(site, office, law);
    await edit(site, office.reporter, law, { title: 'ประกาศ ฉบับที่ ๒' });
    await approveInCode(site, office, law);
    return law;
  }
  const publish = (law: EntryRef): Promise<string[]> =>
    refusal(signInCode(site.strapi, office.publisher.id, 'publish', law));

  beforeAll(async () => {
    site = await startSite({ client });
    office = await makeOffice(site);
    // A host's own middleware stands behind the gate, and may swallow what the gate let in.
    site.strapi.documents.use(async (context: any, next: () => Promise<unknown>) =>
      keepsBack && context.action === 'publish'
        ? { documentId: context.params.documentId, entries: [] }
        : next(),
    );
  });
  beforeEach(() => {
    keepsBack = false;
  });
  afterAll(() => site?.stop());

  test('a publication after which the version before it is still published is refused, and stands in no ledger', async () => {
    const law = await secondVersion();
    const before = await leaves();
    keepsBack = true;
    expect(await publish(law)).toEqual(['gate.published_changed']);
    expect(await leaves()).toBe(before);
    keepsBack = false;
    expect(await publish(law)).toEqual([]);
  });

  test('so is one after which nothing is published, though nothing was before: an act excuses nothing', async () => {
    const law = await secondVersion();
    await site.strapi.db
      .connection(site.strapi.db.metadata.get(law.uid).tableName)
      .where({ document_id: law.documentId })
      .whereNotNull('published_at')
      .delete();
    keepsBack = true;
    expect(await publish(law)).toEqual(['gate.published_removed']);
    keepsBack = false;
    expect(await publish(law)).toEqual([]);
  });
});
