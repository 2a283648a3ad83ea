import {
  as,
  draftLaw,
  makeOffice,
  mustSign,
  publishThroughChain,
  type EntryRef,
  type Office,
  type Person,
} from '../../harness/people';
import { DATABASES, startSite, type Site } from '../../harness/site';

describe.each(DATABASES)('a save from a form that was opened before somebody else saved, on %s', (client) => {
  let site: Site;
  let office: Office;
  beforeAll(async () => {
    site = await startSite({ client });
    office = await makeOffice(site);
  });
  afterAll(() => site?.stop());

  const path = ({ uid, documentId }: EntryRef): string =>
    `/content-manager/collection-types/${uid}/${documentId}`;
  const opened = async (entry: EntryRef): Promise<string> => {
    const answer = await site.http.get(path(entry)).query({ locale: 'th' }).set(as(office.reporter));
    return answer.body.data.updatedAt;
  };
  const save = (person: Person, entry: EntryRef, data: object, formVersion?: string): any =>
    site.http
      .put(path(entry))
      .query({ locale: 'th', ...(formVersion && { formVersion }) })
      .set(as(person))
      .send(data);
  const titleOf = async (entry: EntryRef): Promise<string> =>
    (await site.http.get(path(entry)).query({ locale: 'th' }).set(as(office.reporter))).body.data.title;

  test('is refused in words that name who and when, and writes nothing', async () => {
    const entry = await draftLaw(site, office);
    const version = await opened(entry);
    expect((await save(office.publisher, entry, { title: 'ของคนแรก' }, version)).status).toBe(200);
    const refused = await save(office.reporter, entry, { title: 'ของคนที่สอง' }, version);
    expect(refused.status).toBe(409);
    const { message, details } = refused.body.error;
    expect(details.reasons.map((reason: any) => reason.code)).toEqual(['entry.saved_meanwhile']);
    expect(message).toContain(office.publisher.name);
    expect(await titleOf(entry)).toBe('ของคนแรก');
    const again = await save(office.reporter, entry, { title: 'ของคนที่สอง' }, await opened(entry));
    expect(again.status).toBe(200);
    expect(await titleOf(entry)).toBe('ของคนที่สอง');
  });

  test('of two saves from one form at the same moment one is refused', async () => {
    const entry = await draftLaw(site, office);
    const version = await opened(entry);
    const answers = await Promise.all(
      ['หนึ่ง', 'สอง'].map((title) => save(office.reporter, entry, { title }, version)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('another language of the same entry is another form; who says no version is not asked for one', async () => {
    const entry = await draftLaw(site, office);
    const version = await opened(entry);
    const english = await site.http
      .put(path(entry))
      .query({ locale: 'en', formVersion: version })
      .set(as(office.reporter))
      .send({ title: 'An Act' });
    expect(english.status).toBe(200);
    expect((await save(office.publisher, entry, { title: 'ของโปรแกรม' })).status).toBe(200);
  });

  describe('that a form makes by itself', () => {
    const byItself = (person: Person, entry: EntryRef, data: object, formVersion?: string): any =>
      site.http
        .put(path(entry))
        .query({ locale: 'th', autosave: 'true', ...(formVersion && { formVersion }) })
        .set(as(person))
        .send(data);
    const codesOf = (answer: any): string[] =>
      answer.body.error.details.reasons.map((reason: any) => reason.code);

    test('is kept while nobody has signed, and of two officers the second is refused and told by whom', async () => {
      const entry = await draftLaw(site, office);
      const version = await opened(entry);
      expect((await byItself(office.publisher, entry, { title: 'ของคนแรก' }, version)).status).toBe(200);
      const refused = await byItself(office.reporter, entry, { title: 'ของคนที่สอง' }, version);
      expect([refused.status, codesOf(refused)]).toEqual([409, ['entry.saved_meanwhile']]);
      expect(refused.body.error.message).toContain(office.publisher.name);
      expect(await titleOf(entry)).toBe('ของคนแรก');
    });

    test('is refused where it does not say which version it is made from', async () => {
      const entry = await draftLaw(site, office, { title: 'เดิม' });
      const refused = await byItself(office.reporter, entry, { title: 'ใหม่' });
      expect([refused.status, codesOf(refused)]).toEqual([409, ['entry.autosave_unversioned']]);
      expect(await titleOf(entry)).toBe('เดิม');
    });

    test('[WF-09] voids no signature: under one it is refused in words, and the button still saves', async () => {
      const entry = await draftLaw(site, office, { title: 'เดิม' });
      await mustSign(site, office.reporter, 'submit', entry);
      const refused = await byItself(office.reporter, entry, { title: 'ใหม่' }, await opened(entry));
      expect([refused.status, codesOf(refused)]).toEqual([409, ['entry.autosave_signed']]);
      expect(refused.body.error.message).toContain('มีผู้ลงลายมือชื่อแล้ว');
      expect(await titleOf(entry)).toBe('เดิม');
      await mustSign(site, office.approver, 'return', entry);
      expect((await byItself(office.reporter, entry, { title: 'แก้แล้ว' }, await opened(entry))).status).toBe(
        200,
      );
    });

    test('begins no new round of a published entry', async () => {
      const entry = await draftLaw(site, office, { title: 'เดิม' });
      await publishThroughChain(site, office, entry);
      const refused = await byItself(office.reporter, entry, { title: 'ใหม่' }, await opened(entry));
      expect([refused.status, codesOf(refused)]).toEqual([409, ['entry.autosave_public']]);
      expect((await save(office.reporter, entry, { title: 'ใหม่' }, await opened(entry))).status).toBe(200);
      expect((await byItself(office.reporter, entry, { title: 'ใหม่กว่า' }, await opened(entry))).status).toBe(
        200,
      );
    });
  });
});
