import {
  ASSESSMENT,
  appoint,
  dossier,
  draftLaw,
  makeOffice,
  makePerson,
  mustSign,
  sign,
} from '../../harness/people';
import type { EntryRef, Office, Person } from '../../harness/people';
import { startSite, type Site } from '../../harness/site';
import { approveInCode, edit } from '../entries';
import { expectRefusal, reasonsIn } from '../refusals';

describe('the two tracks, by the strict profile', () => {
  let site: Site;
  let office: Office;
  beforeAll(async () => {
    site = await startSite({ env: { GOV_PROFILE: 'strict' } });
    office = await makeOffice(site);
  });
  afterAll(() => site?.stop());

  const approved = async (more: object): Promise<EntryRef> => {
    const law = await draftLaw(site, office, more);
    await approveInCode(site, office, law);
    return law;
  };

  test('[MEAS-02:weighed] [URG-01] important: not published before it is cleared, and cleared only on a whole assessment', async () => {
    const law = await approved({ importance: 'important' });
    expectRefusal(await sign(site, office.publisher, 'publish', law), 422, ['not_cleared']);
    expectRefusal(await sign(site, office.publisher, 'clear', law), 403, ['duty_missing']);
    for (const part of Object.keys(ASSESSMENT)) {
      for (const empty of [undefined, '', ' -']) {
        const answer = await sign(site, office.governor, 'clear', law, {
          assessment: { ...ASSESSMENT, [part]: empty },
        });
        expectRefusal(answer, 422, ['assessment_missing']);
        expect(reasonsIn(answer)).toEqual([`assessment_missing assessment.${part} MEAS-02`]);
      }
    }
    expect(
      reasonsIn(await sign(site, office.governor, 'clear', law, { assessment: undefined })),
    ).toHaveLength(4);
    const cleared = await mustSign(site, office.governor, 'clear', law);
    expect(cleared.acts.at(-1)).toMatchObject({
      act: 'clear',
      duty: 'governor',
      assessment: ASSESSMENT,
      decision: 'approve',
    });
    await mustSign(site, office.publisher, 'publish', law);
    const { body } = await site.http.get(`/api/gov/laws/${law.documentId}`);
    expect(
      body.data.publication.signatures.map(({ act, duty, decision }: any) => [act, duty, decision]),
    ).toEqual([
      ['submit', 'reporter', undefined],
      ['approve', 'approver', undefined],
      ['clear', 'governor', 'approve'],
      ['publish', 'publisher', undefined],
    ]);
    // What was weighed is the office's; the world sees that it was.
    expect(JSON.stringify(body)).not.toContain(ASSESSMENT.benefits);
  });

  test('[URG-06] urgent: waits for the clearance and for the acknowledgement, whose clock runs from the approval', async () => {
    const law = await approved({ importance: 'urgent' });
    expectRefusal(await sign(site, office.publisher, 'publish', law), 422, [
      'not_cleared',
      'not_acknowledged',
    ]);
    const { needsAcknowledgement, acts, waitingFor } = await dossier(site, office.cio, law);
    const approval = acts.at(-1).at;
    expect(needsAcknowledgement).toMatchObject({ since: approval, overdue: false });
    expect(Date.parse(needsAcknowledgement.dueAt) - Date.parse(approval)).toBe(24 * 3_600_000);
    expect(waitingFor).toEqual(expect.arrayContaining(['governor', 'cio']));
    await mustSign(site, office.governor, 'clear', law);
    await mustSign(site, office.cio, 'acknowledge', law);
    expectRefusal(await sign(site, office.cio, 'acknowledge', law), 422, ['already_acknowledged']);
    expect((await mustSign(site, office.publisher, 'publish', law)).state).toBe('published');
  });

  test('[MEAS-02:weighed] what touches the image of the province waits too, and lowering the importance voids the signatures', async () => {
    const law = await approved({ affectsProvinceImage: true });
    expectRefusal(await sign(site, office.publisher, 'publish', law), 422, ['not_cleared']);
    await edit(site, office.reporter, law, { affectsProvinceImage: false });
    expectRefusal(await sign(site, office.publisher, 'publish', law), 422, [
      'changed_since_signed',
      'not_approved',
    ]);
  });

  test('a return goes back to drafting from any point, with its reason; so does a withdrawal', async () => {
    const law = await approved({ importance: 'important' });
    await mustSign(site, office.governor, 'clear', law);
    const returned = await mustSign(site, office.governor, 'return', law, { note: 'ขอให้ตรวจสอบเลขที่' });
    expect(returned).toMatchObject({ state: 'returned', signatures: [], waitingFor: ['reporter'] });
    expect(returned.acts.at(-1)).toMatchObject({ act: 'return', duty: 'governor', note: 'ขอให้ตรวจสอบเลขที่' });
    expectRefusal(await sign(site, office.publisher, 'publish', law), 422, [
      'not_submitted',
      'not_approved',
      'not_cleared',
    ]);
    await mustSign(site, office.reporter, 'submit', law);
    expect((await mustSign(site, office.reporter, 'withdraw', law)).state).toBe('draft');
    expectRefusal(await sign(site, office.approver, 'approve', law), 422, ['not_submitted']);
  });

  test('[PROH-01] taking down needs a reason and a signature; what is down is gone for the public and may come back', async () => {
    const law = await approved({});
    await mustSign(site, office.publisher, 'publish', law);
    const first = (await site.http.get(`/api/gov/laws/${law.documentId}`)).body.data;
    expectRefusal(await sign(site, office.reporter, 'unpublish', law), 403, ['duty_missing']);
    expectRefusal(await sign(site, office.approver, 'unpublish', law, { note: '' }), 422, ['note_missing']);
    const down = await mustSign(site, office.approver, 'unpublish', law);
    expect(down).toMatchObject({ state: 'unpublished', published: null });
    expect((await site.http.get(`/api/gov/laws/${law.documentId}`)).status).toBe(410);
    expect((await site.http.get(`/api/gov/provenance/${law.documentId}`)).status).toBe(404);
    await approveInCode(site, office, law);
    await mustSign(site, office.publisher, 'publish', law);
    const again = (await site.http.get(`/api/gov/laws/${law.documentId}`)).body.data;
    expect(again.publication.digest).toBe(first.publication.digest);
    expect(again.publication.ledgerIndex).toBeGreaterThan(first.publication.ledgerIndex);
    // NEWS-08: the first publication stays the day it was posted.
    expect(again.datePosted).toBe(first.datePosted);
    expect(again.dateModified > first.dateModified).toBe(true);
  });

  test('[WF-09] changed words go the whole way again, and the old ones stay public until then', async () => {
    const law = await approved({ title: 'ฉบับเดิม' });
    await mustSign(site, office.publisher, 'publish', law);
    await edit(site, office.reporter, law, { title: 'ฉบับแก้ไข' });
    const title = async (): Promise<string> =>
      (await site.http.get(`/api/gov/laws/${law.documentId}`)).body.data.title;
    const first = (await site.http.get(`/api/gov/laws/${law.documentId}`)).body.data;
    expectRefusal(await sign(site, office.publisher, 'publish', law), 422, ['not_submitted', 'not_approved']);
    await approveInCode(site, office, law);
    expect(await title()).toBe('ฉบับเดิม');
    await mustSign(site, office.publisher, 'publish', law);
    expect(await title()).toBe('ฉบับแก้ไข');
    const second = (await site.http.get(`/api/gov/laws/${law.documentId}`)).body.data;
    expect([second.datePosted, second.dateModified > first.dateModified]).toEqual([first.datePosted, true]);
    expectRefusal(await sign(site, office.publisher, 'publish', law), 422, ['already_public']);
  });

  test('[WF-05] who acts for the head signs as such, under the order that says so', async () => {
    const acting: Person = await makePerson(site, 'Acting');
    await appoint(site, acting, 'approver', office.agency, {
      actingForKind: 'acting_in_office',
      actingForPosition: 'หัวหน้าสำนักงานจังหวัด',
      orderNumber: '77/2561',
    });
    const law = await draftLaw(site, office);
    await mustSign(site, office.reporter, 'submit', law);
    const { acts } = await mustSign(site, acting, 'approve', law);
    expect(acts.at(-1)).toMatchObject({ order: '77/2561', actingFor: 'acting_in_office:หัวหน้าสำนักงานจังหวัด' });
    await mustSign(site, office.publisher, 'publish', law);
    const { body } = await site.http.get(`/api/gov/laws/${law.documentId}`);
    expect(body.data.publication.signatures[1]).toMatchObject({
      act: 'approve',
      actingFor: 'acting_in_office:หัวหน้าสำนักงานจังหวัด',
    });
  });
});
