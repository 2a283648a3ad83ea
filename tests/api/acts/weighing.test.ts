import { verifyBundle } from '@gov-publishing/provenance';
import { as, ASSESSMENT, dossier, draftLaw, LAW, mustSign, sign, type EntryRef } from '../../harness/people';
import { oneDatabase } from '../../harness/site';
import {
  approvedLaw,
  makeAgency,
  setWeighingStage,
  type WeighingStage,
} from '../../doors/stages/weighing-stage';
import { edit, upload } from '../entries';
import { expectRefusal } from '../refusals';

const AGENCY = 'plugin::gov-publishing.agency';

describe.each(oneDatabase(__filename))('[URG-03] the provincial office weighs, on %s', (client) => {
  let stage: WeighingStage;
  beforeAll(async () => {
    stage = await setWeighingStage(client);
  });
  afterAll(() => stage?.stop());

  const read = ({ uid, documentId, locale }: EntryRef, person = stage.head): Promise<any> =>
    stage.site.http.get(`/gov-publishing/dossiers/${uid}/${documentId}`).query({ locale }).set(as(person));
  const inContentManager = ({ uid, documentId, locale }: EntryRef): Promise<any> =>
    stage.site.http
      .get(`/content-manager/collection-types/${uid}/${documentId}`)
      .query({ locale })
      .set(as(stage.head));
  const listed = async (): Promise<string[]> => {
    const { body } = await stage.site.http
      .get(`/content-manager/collection-types/${LAW}`)
      .query({ locale: 'th', pageSize: 100 })
      .set(as(stage.head));
    return body.results.map(({ documentId }: any) => documentId);
  };
  const desk = async (person = stage.head): Promise<string[]> => {
    const { body } = await stage.site.http.get('/gov-publishing/desk').set(as(person));
    return body.data.map(({ documentId }: any) => documentId);
  };

  test('its head reads and finds on the desk what waits for the weighing, and no other draft of that agency', async () => {
    const { approved, draft, clerk, foreign, office } = stage;
    expect(await desk()).toEqual([approved.documentId]);
    for (const person of [clerk, foreign, office.approver])
      expect(await desk(person)).not.toContain(approved.documentId);
    expect((await read(approved)).status).toBe(200);
    expect((await inContentManager(approved)).status).toBe(200);
    expectRefusal(await read(draft), 403, ['entry.may_not_read']);
    expect((await inContentManager(draft)).status).toBe(403);
    expect(await listed()).toEqual([approved.documentId]);
    expectRefusal(await read(approved, clerk), 403, ['entry.may_not_read']);
    const lines = await stage.site.http
      .get(`/gov-publishing/dossier-lines/${LAW}`)
      .query({ documentIds: `${approved.documentId},${draft.documentId}` })
      .set(as(stage.head));
    expect(lines.body.data.map(({ documentId }: any) => documentId)).toEqual([approved.documentId]);
    // Reading is not writing.
    const { status } = await stage.site.http
      .put(`/content-manager/collection-types/${LAW}/${approved.documentId}`)
      .query({ locale: 'th' })
      .set(as(stage.head))
      .send({ title: 'ถ้อยคำของสำนักงานจังหวัด' });
    expect(status).toBe(403);
  });

  test('the other language of the same document stays closed', async () => {
    const { site, office } = stage;
    const law = await approvedLaw(site, office, async ({ documentId }) => {
      const saved = await site.http
        .put(`/content-manager/collection-types/${LAW}/${documentId}`)
        .query({ locale: 'en' })
        .set(as(office.reporter))
        .send({ title: 'A draft in English', slug: 'law-in-english' });
      expect(saved.status).toBe(200);
    });
    expectRefusal(await read({ ...law, locale: 'en' }), 403, ['entry.may_not_read']);
    expect((await inContentManager({ ...law, locale: 'en' })).status).toBe(403);
    expect((await read(law)).status).toBe(200);
  });

  test('[MEAS-02:weighed] in four parts; the governor then decides on them and writes none of his own', async () => {
    const { site, office, head } = stage;
    const law = await approvedLaw(site, office);
    const { open, chain, waitingFor } = await dossier(site, office.governor, law);
    expect(open.find(({ act }: any) => act === 'clear').needsAssessment).toBe(false);
    expect(waitingFor).toEqual(
      ['provincial_office', 'governor', 'cio'].filter((each) => waitingFor.includes(each)),
    );
    expect(chain.steps.find(({ state }: any) => state === 'turn')).toMatchObject({
      act: 'weigh',
      waiters: ['provincial_office'],
    });
    expectRefusal(await sign(site, office.governor, 'clear', law), 422, ['not_weighed']);
    expectRefusal(await sign(site, office.publisher, 'publish', law), 422, ['not_weighed', 'not_cleared']);
    const empty = await sign(site, head, 'weigh', law, { assessment: { ...ASSESSMENT, harms: ' ' } });
    expectRefusal(empty, 422, ['assessment_missing']);
    const unfinished = { ...ASSESSMENT, harms: 'อาจกระทบ [ระบุกลุ่ม]' };
    const left = await sign(site, head, 'weigh', law, { assessment: unfinished });
    expectRefusal(left, 422, ['assessment_blank_left']);
    expect(left.body.error.details.reasons[0].message.th).toContain('[ระบุกลุ่ม]');
    await mustSign(site, head, 'weigh', law);
    expectRefusal(await sign(site, head, 'weigh', law), 422, ['already_weighed']);
    // What was weighed and is on its way stays open to who weighed it.
    expect((await read(law)).status).toBe(200);
    const seen = await dossier(site, office.governor, law);
    expect(seen.acts.at(-1)).toMatchObject({ act: 'weigh', agency: 'SKN-00', assessment: ASSESSMENT });
    await mustSign(site, office.governor, 'clear', law, { assessment: undefined });
    await mustSign(site, office.cio, 'acknowledge', law);
    expect((await mustSign(site, office.publisher, 'publish', law)).state).toBe('published');

    const { body } = await site.http.get(`/api/gov/provenance/${law.documentId}`);
    const acts = body.leaves.map(({ text }: any) => JSON.parse(text).act);
    expect(acts).toEqual(['submit', 'approve', 'weigh', 'clear', 'publish']);
    expect(verifyBundle(body).claims.find(({ claim }) => claim === 'chain')?.holds).toBe(true);
    expect((await site.http.get(`/api/gov/laws/${law.documentId}`)).status).toBe(200);
    // The page is public; the draft is the agency's again.
    expectRefusal(await read(law), 403, ['entry.may_not_read']);
  });

  test('[ORG-04] its head sees the leaves of what waits, and none of another draft of that agency', async () => {
    const { site, office, head, draft } = stage;
    await mustSign(site, office.reporter, 'submit', draft);
    const law = await approvedLaw(site, office);
    const ledger = async (documentId: string): Promise<string[]> => {
      const { body } = await site.http.get('/gov-publishing/ledger').query({ documentId }).set(as(head));
      return body.data.map(({ leaf }: any) => leaf.act);
    };
    expect(await ledger(law.documentId)).toEqual(['approve', 'submit']);
    expect(await ledger(draft.documentId)).toEqual([]);
    await mustSign(site, office.reporter, 'withdraw', draft);
  });

  test('[ORG-04] its head opens the files of what waits, and no file of another draft of that agency', async () => {
    const { site, office, head } = stage;
    const file = async (name: string): Promise<any> =>
      upload(site, office.reporter, { name, mime: 'text/plain', bytes: Buffer.from(name), alt: '' });
    const [shown, hidden] = [await file('waits.txt'), await file('other.txt')];
    const attach = (entry: EntryRef, { id }: any): Promise<void> =>
      edit(site, office.reporter, entry, { attachments: [{ file: id, label: 'เอกสารแนบ' }] });
    // As a page of the panel shows it: by the session's cookie.
    const open = async ({ url }: any): Promise<number> => {
      const answer = await site.http.get('/admin/users/me').set(as(head));
      const cookies = answer.headers['set-cookie'] as unknown as string[];
      const cookie = cookies.find((each) => each.startsWith('gov_uploads='))?.split(';')[0] ?? '';
      return (await site.http.get(url).set('Cookie', cookie)).status;
    };
    await attach(stage.draft, hidden);
    const law = await approvedLaw(site, office, (entry) => attach(entry, shown));
    expect([await open(shown), await open(hidden)]).toEqual([200, 404]);
    await mustSign(site, office.reporter, 'withdraw', law);
    expect(await open(shown)).toBe(404);
  });

  test('an edit voids the weighing and closes the draft to the office', async () => {
    const { site, office, head } = stage;
    const law = await approvedLaw(site, office);
    await mustSign(site, head, 'weigh', law);
    const { status } = await site.http
      .put(`/content-manager/collection-types/${LAW}/${law.documentId}`)
      .query({ locale: 'th' })
      .set(as(office.reporter))
      .send({ title: 'ถ้อยคำใหม่' });
    expect(status).toBe(200);
    expectRefusal(await read(law), 403, ['entry.may_not_read']);
    expect(await desk()).not.toContain(law.documentId);
    expect((await dossier(site, office.reporter, law)).state).toBe('draft');
  });

  test('its head may send back what it should not weigh', async () => {
    const { site, office, head } = stage;
    const law = await approvedLaw(site, office);
    expect((await mustSign(site, head, 'return', law)).state).toBe('returned');
  });

  test('the provincial office’s own entry is approved and weighed by its one head', async () => {
    const { site, office, bureau, clerk, head } = stage;
    const officer = await site.strapi.documents('plugin::gov-publishing.appointment').findFirst({
      filters: { duty: 'reporter', agency: { code: bureau.code } },
    });
    const law = await draftLaw(site, { ...office, agency: bureau, officer } as never, {
      importance: 'important',
      agency: { connect: [{ documentId: bureau.documentId }] },
    });
    await site.http
      .put(`/content-manager/collection-types/${LAW}/${law.documentId}`)
      .query({ locale: 'th' })
      .set(as(clerk))
      .send({ title: 'ประกาศของสำนักงานจังหวัด' });
    await mustSign(site, clerk, 'submit', law);
    await mustSign(site, head, 'approve', law);
    await mustSign(site, head, 'weigh', law);
    await mustSign(site, office.governor, 'clear', law, { assessment: undefined }).catch((error: Error) => {
      // The governor of the harness sits in another agency than this one is under.
      expect(error.message).toContain('appointment_elsewhere');
    });
  });

  test('without a provincial office nothing grave goes on: reason, people page and readiness say so', async () => {
    const { site, office, head, bureau, approved } = stage;
    const setRole = (role: string | null): Promise<any> =>
      site.strapi.documents(AGENCY).update({ documentId: bureau.documentId, data: { role } });
    const people = async (): Promise<any> =>
      (await site.http.get('/gov-publishing/people').set(as(office.superAdmin))).body.meta;
    const notices = async (): Promise<string[]> =>
      (await site.http.get('/gov-publishing/readiness').set(as(office.superAdmin))).body.data.map(
        ({ code }: any) => code,
      );
    expect((await people()).lacksProvincialOffice).toBe(false);
    await setRole('provincial_agency');
    expectRefusal(await sign(site, office.governor, 'clear', approved), 422, ['provincial_office_missing']);
    expectRefusal(await read(approved, head), 403, ['entry.may_not_read']);
    expect((await people()).lacksProvincialOffice).toBe(true);
    expect(await notices()).toContain('readiness.no_provincial_office');
    await setRole('provincial_office');
    expect(await notices()).not.toContain('readiness.no_provincial_office');
  });

  test('one agency is the provincial office: a second is refused by every way, and the first may be saved again', async () => {
    const { site, bureau, office } = stage;
    await expect(makeAgency(site, 'SKN-09', { role: 'provincial_office' })).rejects.toThrow(/SKN-00/);
    await expect(
      site.strapi.db
        .query(AGENCY)
        .update({ where: { code: office.agency.code }, data: { role: 'provincial_office' } }),
    ).rejects.toThrow(/SKN-00/);
    const again = { role: 'provincial_office', nameEn: 'Provincial Office' };
    await site.strapi.documents(AGENCY).update({ documentId: bureau.documentId, data: again });
  });
});
