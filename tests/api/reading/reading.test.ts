import { appoint, as, dossier, draftLaw, makeOffice, makePerson, mustSign } from '../../harness/people';
import type { EntryRef, Office, Person } from '../../harness/people';
import { startSite, type Site } from '../../harness/site';
import { signInCode } from '../../harness/in-code';
import { edit, publishInCode } from '../entries';
import { expectRefusal } from '../refusals';

describe('what the office reads of the sign-off', () => {
  let site: Site;
  let office: Office;
  const get = (person: Person, path: string, query: object = {}): any =>
    site.http.get(`/gov-publishing${path}`).query(query).set(as(person));
  const open = (data: any, act: string): any => data.open.find((each: any) => each.act === act);

  beforeAll(async () => {
    site = await startSite();
    office = await makeOffice(site);
  });
  afterAll(() => site?.stop());

  /** A role with exactly these permissions, and a person in it who is appointed in the agency. */
  async function personWith(
    name: string,
    permissions: readonly object[],
    duty = 'reporter',
  ): Promise<Person> {
    const role = await site.strapi.service('admin::role').create({ name, description: name });
    await site.strapi.service('admin::role').assignPermissions(role.id, permissions);
    const person = await makePerson(site, name, role.code);
    await appoint(site, person, duty, duty === 'auditor' ? office.province : office.agency);
    return person;
  }
  const reads = (uid: string, more: object = {}): object => ({
    action: 'plugin::content-manager.explorer.read',
    subject: uid,
    properties: { fields: ['title'], locales: ['th'] },
    conditions: [],
    ...more,
  });

  describe('GET /dossiers', () => {
    test('the same entry opens other acts to each, and says every reason for those that are closed', async () => {
      const law = await draftLaw(site, office);
      const forReporter = await dossier(site, office.reporter, law);
      expect(forReporter).toMatchObject({
        state: 'draft',
        agency: 'SKN-01',
        waitingFor: ['reporter'],
        acts: [],
        signatures: [],
      });
      expect(forReporter.stateLabel).toEqual({ th: expect.any(String), en: expect.any(String) });
      expect(open(forReporter, 'submit')).toMatchObject({
        allowed: true,
        reasons: [],
        duty: 'reporter',
        digest: forReporter.digest,
      });
      expect(forReporter.open.filter((each: any) => each.allowed).map((each: any) => each.act)).toEqual([
        'submit',
      ]);
      await mustSign(site, office.reporter, 'submit', law);
      const forApprover = await dossier(site, office.approver, law);
      expect(forApprover.open.filter((each: any) => each.allowed).map((each: any) => each.act)).toEqual([
        'return',
        'approve',
      ]);
      expect(open(forApprover, 'publish').reasons.map(({ code }: any) => code)).toEqual([
        'duty_missing',
        'not_approved',
      ]);
      expect(open(await dossier(site, office.publisher, law), 'publish').reasons[0]).toMatchObject({
        code: 'not_approved',
        requirement: 'WF-05',
        message: { th: expect.stringContaining('อนุมัติ'), en: expect.stringContaining('approved') },
      });
      for (const { checklist, act } of forApprover.open) {
        for (const { label, requirement } of checklist)
          expect([act, label.th, label.en, requirement]).not.toContain(undefined);
      }
    });

    test('[WF-04] what changed against what is public is shown, and a change voids what was signed', async () => {
      const law = await draftLaw(site, office);
      expect((await dossier(site, office.reporter, law)).changes).toContainEqual(
        expect.objectContaining({ path: 'title', kind: 'added', before: null }),
      );
      await publishInCode(site, office, law);
      expect((await dossier(site, office.approver, law)).changes).toEqual([]);
      await edit(site, office.reporter, law, { title: 'ชื่อใหม่' });
      const changed = await dossier(site, office.approver, law);
      expect(changed.changes).toEqual([
        {
          path: 'title',
          kind: 'changed',
          shape: 'text',
          before: expect.stringContaining('พระราชบัญญัติ'),
          after: 'ชื่อใหม่',
        },
      ]);
      expect(changed).toMatchObject({
        state: 'draft',
        signatures: [],
        published: { digest: expect.any(String) },
      });
      expect(changed.acts).toHaveLength(3);
    });

    test('[LAW-17] findings stand with field, requirement and words, though nobody has submitted yet', async () => {
      const law = await draftLaw(site, office, { source: null });
      const { findings } = await dossier(site, office.reporter, law);
      expect(findings).toContainEqual(
        expect.objectContaining({
          level: 'blocks',
          field: 'source',
          requirement: 'LAW-17',
          words: { th: expect.stringContaining('ที่มา'), en: expect.stringContaining('source') },
        }),
      );
    });

    test('a person who may not read the entry in the Content Manager reads no dossier of it', async () => {
      const law = await draftLaw(site, office);
      const path = `/dossiers/${law.uid}/${law.documentId}`;
      const nobody = await personWith('Nobody', []);
      expectRefusal(await get(nobody, path, { locale: 'th' }), 403, ['entry.may_not_read']);
      expectRefusal(await get(nobody, `/dossier-lines/${law.uid}`, { documentIds: law.documentId }), 403, [
        'entry.may_not_read',
      ]);
      const thai = await personWith('Thai', [reads(law.uid)]);
      expect((await get(thai, path, { locale: 'th' })).status).toBe(200);
      await edit(site, office.reporter, { ...law, locale: 'en' }, { title: 'Official Information Act' });
      expectRefusal(await get(thai, path, { locale: 'en' }), 403, ['entry.may_not_read']);
      const creator = await personWith('Creator', [reads(law.uid, { conditions: ['admin::is-creator'] })]);
      expectRefusal(await get(creator, path, { locale: 'th' }), 403, ['entry.may_not_read']);
      expectRefusal(await site.http.get(`/gov-publishing${path}`), 401, ['session.required']);
    });
  });

  test('GET /desk: what waits for me, urgent first, and nothing that waits for others', async () => {
    const desk = async (person: Person): Promise<[string, string][]> =>
      (await get(person, '/desk')).body.data.map(({ title, importance }: any) => [title, importance]);
    const normal = await draftLaw(site, office, { title: 'โต๊ะ ปกติ' });
    const urgent = await draftLaw(site, office, { title: 'โต๊ะ ด่วน', importance: 'urgent' });
    const important = await draftLaw(site, office, { title: 'โต๊ะ สำคัญ', importance: 'important' });
    const mine = (all: [string, string][]): [string, string][] =>
      all.filter(([title]) => title.startsWith('โต๊ะ'));
    expect(mine(await desk(office.reporter)).map(([, importance]) => importance)).toEqual([
      'urgent',
      'important',
      'normal',
    ]);
    expect(await desk(office.superAdmin)).toEqual([]);
    for (const entry of [normal, important, urgent])
      await signInCode(site.strapi, office.reporter.id, 'submit', entry);
    expect(mine(await desk(office.reporter))).toEqual([]);
    expect(mine(await desk(office.approver))).toEqual([
      ['โต๊ะ ด่วน', 'urgent'],
      ['โต๊ะ สำคัญ', 'important'],
      ['โต๊ะ ปกติ', 'normal'],
    ]);
    for (const entry of [normal, important, urgent])
      await signInCode(site.strapi, office.approver.id, 'approve', entry);
    expect(mine(await desk(office.governor)).map(([, importance]) => importance)).toEqual([
      'urgent',
      'important',
    ]);
    expect(mine(await desk(office.publisher)).map(([, importance]) => importance)).toEqual(['normal']);
    const page = await get(office.governor, '/desk', { page: 2, pageSize: 1 });
    expect(page.body.meta.pagination).toMatchObject({ page: 2, pageSize: 1 });
    expect(page.body.data[0]).toMatchObject({
      title: 'โต๊ะ สำคัญ',
      waitingFor: expect.arrayContaining(['governor']),
    });
    for (const query of [{ page: 0 }, { page: 'x' }, { pageSize: 1000 }]) {
      expectRefusal(await get(office.governor, '/desk', query), 400, ['request.malformed']);
    }
  });

  describe('GET /ledger', () => {
    let law: EntryRef;
    beforeAll(async () => {
      law = await draftLaw(site, office);
      await publishInCode(site, office, law);
    });

    test('the leaves of an entry, newest first, each proven', async () => {
      const { body } = await get(office.superAdmin, '/ledger', { uid: law.uid, documentId: law.documentId });
      expect(body.data.map(({ leaf, verified }: any) => [leaf.act, verified])).toEqual([
        ['publish', true],
        ['approve', true],
        ['submit', true],
      ]);
      expect(body.data.map(({ personName }: any) => personName)).toEqual([
        office.publisher.name,
        office.approver.name,
        office.reporter.name,
      ]);
      expect(body.meta.pagination).toEqual({ page: 1, pageSize: 25, total: 3, pageCount: 1 });
    });

    test('names are for those who may read the entries, for auditors, and for nobody else', async () => {
      const names = async (person: Person, query: object): Promise<unknown[]> =>
        (await get(person, '/ledger', query)).body.data.map(({ personName }: any) => personName);
      const entry = { uid: law.uid, documentId: law.documentId };
      const nobody = await personWith('Colleague', []);
      const reader = await personWith('Reader', [reads(law.uid)]);
      const auditor = await personWith('Auditor', [], 'auditor');
      expect(await names(nobody, entry)).toEqual([null, null, null]);
      expect(await names(reader, entry)).toContain(office.publisher.name);
      expect(new Set(await names(reader, { kind: 'appointment' }))).toEqual(new Set([null]));
      expect(await names(auditor, entry)).toContain(office.publisher.name);
      expectRefusal(await get(nobody, '/ledger', { person: 'Publisher' }), 403, ['ledger.persons_closed']);
      expect((await get(auditor, '/ledger', { person: 'Publisher' })).body.data.length).toBeGreaterThan(0);
    });

    test('entries are found and named by their titles, for those who may read them', async () => {
      const titled = await draftLaw(site, office, { title: 'ระเบียบว่าด้วยเรือข้ามฟาก' });
      await mustSign(site, office.reporter, 'submit', titled);
      const found = async (person: Person, entry: string): Promise<unknown[]> =>
        (await get(person, '/ledger', { entry })).body.data.map(({ leaf, entryTitle }: any) => [
          leaf.documentId,
          entryTitle,
        ]);
      const nobody = await personWith('Stranger', []);
      const named = [titled.documentId, 'ระเบียบว่าด้วยเรือข้ามฟาก'];
      expect(await found(office.superAdmin, 'เรือข้ามฟาก')).toEqual([named]);
      expect(await found(office.superAdmin, titled.documentId)).toEqual([named]);
      expect(await found(office.superAdmin, '%_')).toEqual([]);
      expect(await found(nobody, 'เรือข้ามฟาก')).toEqual([]);
      expect(await found(nobody, titled.documentId)).toEqual([[titled.documentId, null]]);
    });

    test('a filter that is not heeded is refused', async () => {
      for (const query of ['uid=a&uid=b', 'documentId[x]=y', 'act=%00']) {
        const answer = await site.http.get(`/gov-publishing/ledger?${query}`).set(as(office.superAdmin));
        expectRefusal(answer, 400, ['request.malformed']);
      }
    });
  });

  test('GET /drift: nothing where all is as it was signed, and an unsigned published row by its name', async () => {
    const report = async (): Promise<any> => (await get(office.superAdmin, '/drift')).body.data;
    expect(await report()).toMatchObject({
      findings: [],
      leaves: expect.any(Number),
      publications: expect.any(Number),
    });
    const law = await draftLaw(site, office);
    await publishInCode(site, office, law);
    const { tableName } = site.strapi.db.metadata.get(law.uid);
    const rows = (): any =>
      site.strapi.db
        .connection(tableName)
        .where({ document_id: law.documentId })
        .whereNotNull('published_at');
    await rows().update({ title: 'ข้อความที่ไม่มีใครลงนาม' });
    const { findings } = await report();
    expect(findings).toEqual([
      {
        entry: { uid: law.uid, documentId: law.documentId, locale: 'th' },
        reason: expect.objectContaining({ message: { th: expect.any(String), en: expect.any(String) } }),
      },
    ]);
    expect((await site.http.get(`/api/gov/laws/${law.documentId}`)).body.data.title).toContain('พระราชบัญญัติ');
  });
});
