import { draftBulletin } from '../doors/stages/stage';
import { BULLETIN, NOTE } from '../doors/stages/uids';
import { as, makeOffice, publishThroughChain, type Office } from '../harness/people';
import { DATABASES, startSite, type Site } from '../harness/site';
import { rounds } from './contest';

/** The Content Manager deletes several documents at once, in one transaction, and hears of the first that fails. */
describe.each(DATABASES)('a bulk deletion of which one is refused, on %s', (client) => {
  let site: Site;
  let office: Office;
  const note = async (): Promise<string> =>
    (await site.strapi.documents(NOTE).create({ data: { text: 'หมายเหตุ' } })).documentId;
  const shown: string[] = [];

  beforeAll(async () => {
    site = await startSite({ client });
    office = await makeOffice(site);
    shown.push(await note(), await note(), await note());
    const sections = shown.map((documentId) => ({
      heading: 'หัวข้อ',
      text: 'ข้อความ',
      note: { documentId },
    }));
    await publishThroughChain(site, office, await draftBulletin(site, office, { sections }));
  });
  afterAll(() => site?.stop());

  const deletion = (uid: string, documentIds: readonly string[]): Promise<any> =>
    site.http
      .post(`/content-manager/collection-types/${uid}/actions/bulkDelete`)
      .set(as(office.superAdmin))
      .send({ documentIds });
  const left = async (uid: string, documentIds: readonly string[]): Promise<number> =>
    site.strapi.db.query(uid).count({ where: { documentId: { $in: documentIds } } });

  test('is answered by the reason, however many are refused at the same time', async () => {
    for (const _ of rounds()) {
      const answer = await deletion(NOTE, shown);
      expect([answer.status, answer.body.error?.details?.reasons?.[0]?.code]).toEqual([
        400,
        'gate.neighbour_unties',
      ]);
    }
    expect(await left(NOTE, shown)).toBe(shown.length);
  });

  test('takes nothing away, neither before nor behind the one that is refused', async () => {
    for (const _ of rounds()) {
      const free = [await note(), await note(), await note(), await note()];
      const answer = await deletion(NOTE, [free[0]!, free[1]!, shown[0]!, free[2]!, free[3]!]);
      expect(answer.status).toBe(400);
      // What runs on after the answer would have done so by then.
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(await left(NOTE, [...free, ...shown])).toBe(free.length + shown.length);
    }
  });

  test('likewise of governed entries', async () => {
    const { documentId } = await site.strapi.db
      .query(BULLETIN)
      .findOne({ where: { publishedAt: { $notNull: true } } });
    for (const _ of rounds()) {
      const drafts = [await draftBulletin(site, office), await draftBulletin(site, office)].map(
        (each) => each.documentId,
      );
      const answer = await deletion(BULLETIN, [documentId, ...drafts]);
      expect([answer.status, answer.body.error?.details?.reasons?.[0]?.code]).toEqual([
        400,
        'gate.delete_is_an_act',
      ]);
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(await left(BULLETIN, drafts)).toBe(drafts.length);
    }
  });
});
