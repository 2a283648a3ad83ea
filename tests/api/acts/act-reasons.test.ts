import {
  appoint,
  as,
  dossier,
  draftLaw,
  makeOffice,
  mustSign,
  PASSWORD,
  sign,
  TICKS,
} from '../../harness/people';
import type { EntryRef, Office } from '../../harness/people';
import { startSite, type Site } from '../../harness/site';
import { edit, recordingNothing } from '../entries';
import { expectRefusal, expectWords, reasonsIn } from '../refusals';

const DIGEST = 'a'.repeat(64);

describe('POST …/acts, by somebody who may sign', () => {
  let site: Site;
  let office: Office;
  const post = (body: object, { uid, documentId, locale = 'th' }: EntryRef): any =>
    site.http
      .post(`/gov-publishing/dossiers/${uid}/${documentId}/acts`)
      .query({ locale })
      .set(as(office.reporter))
      .send(body);
  beforeAll(async () => {
    site = await startSite();
    office = await makeOffice(site);
  });
  afterAll(() => site?.stop());

  test('[WF-09] 409: the words changed since they were read, and nothing is recorded', async () => {
    const entry = await draftLaw(site, office);
    const seen = {
      act: 'submit',
      digest: (await dossier(site, office.reporter, entry)).digest,
      password: PASSWORD,
      checklist: TICKS['submit'],
    };
    await edit(site, office.reporter, entry, { title: 'พระราชบัญญัติที่แก้ไขหนึ่งอักษร' });
    const answer = await recordingNothing(site, () => post(seen, entry));
    expectRefusal(answer, 409, ['content_changed']);
    const { digest, state, acts: recorded } = await dossier(site, office.reporter, entry);
    expect(answer.body.error.details.entries[0].digest).toBe(digest);
    expect([state, recorded]).toEqual(['draft', []]);
    expectRefusal(await post({ ...seen, digest: DIGEST }, entry), 409, ['content_changed']);
  });

  describe('422: not now, and why', () => {
    test('[LAW-17] [WF-02] [PROH-01] [PROH-02] [PROH-03:attested] every finding and every tick is named at once', async () => {
      const entry = await draftLaw(site, office, { source: null, legislationType: null });
      const answer = await recordingNothing(site, () =>
        sign(site, office.reporter, 'submit', entry, { checklist: ['accurate', 'x'] }),
      );
      expect(answer.status).toBe(422);
      expect(reasonsIn(answer).sort()).toEqual(
        [
          'finding legislationType -',
          'finding source LAW-17',
          'tick_missing checklist.complete WF-02',
          'tick_missing checklist.no_harm_to_public_order PROH-03',
          'tick_missing checklist.no_harm_to_state_security PROH-02',
          'tick_missing checklist.no_overthrow PROH-01',
          'tick_missing checklist.whole WF-02',
          'tick_unknown checklist -',
        ].sort(),
      );
      expectWords(answer);
      const finding = answer.body.error.details.reasons.find((each: any) => each.field === 'source');
      expect(finding.message.th).toContain('ที่มา');
    });

    test('[QLT-03:owner] the officer who answers for it is of the entry’s own agency, not of one above', async () => {
      const above = await appoint(site, office.governor, 'reporter', office.province);
      const entry = await draftLaw(site, office, {
        responsibleOfficer: { connect: [{ documentId: above.documentId }] },
      });
      const answer = await recordingNothing(site, () => sign(site, office.reporter, 'submit', entry));
      expect([answer.status, reasonsIn(answer)]).toEqual([422, ['finding responsibleOfficer QLT-03']]);
      expectWords(answer);
    });

    test('[WF-03] [WF-05] [WF-06] no step before the one before it', async () => {
      const entry = await draftLaw(site, office);
      expectRefusal(await sign(site, office.approver, 'approve', entry), 422, ['not_submitted']);
      expectRefusal(await sign(site, office.publisher, 'publish', entry), 422, [
        'not_submitted',
        'not_approved',
      ]);
      expectRefusal(await sign(site, office.approver, 'unpublish', entry), 422, ['not_published']);
      expectRefusal(await sign(site, office.governor, 'clear', entry), 422, ['clearance_not_asked']);
      expectRefusal(await sign(site, office.governor, 'acknowledge', entry), 422, [
        'acknowledgement_not_asked',
      ]);
      await mustSign(site, office.reporter, 'submit', entry);
      expectRefusal(await sign(site, office.reporter, 'submit', entry), 422, ['already_submitted']);
    });

    test('a return or a taking down without a reason', async () => {
      const entry = await draftLaw(site, office);
      await mustSign(site, office.reporter, 'submit', entry);
      for (const note of [undefined, '', '   ', ' -']) {
        expectRefusal(await sign(site, office.approver, 'return', entry, { note }), 422, ['note_missing']);
      }
    });

    test('a schedule without a time, in the past, in the wrong era, or on a day that does not exist', async () => {
      const entry = await draftLaw(site, office);
      await mustSign(site, office.reporter, 'submit', entry);
      await mustSign(site, office.approver, 'approve', entry);
      const schedule = (publishAt?: string): Promise<any> =>
        sign(site, office.publisher, 'schedule', entry, { publishAt });
      expectRefusal(await schedule(), 422, ['publish_at_missing']);
      expectRefusal(await schedule('2018-05-28T09:00:00+07:00'), 422, ['publish_at_past']);
      expectRefusal(await schedule('2569-05-28T09:00:00+07:00'), 422, ['publish_at_far']);
      expectRefusal(await schedule('2561-02-30T09:00:00+07:00'), 422, ['publish_at_unreadable']);
      expectRefusal(await schedule('2018-05-28'), 422, ['publish_at_unreadable']);
      expectRefusal(
        await sign(site, office.publisher, 'publish', entry, { publishAt: '2018-05-28T09:00:00Z' }),
        422,
        ['publish_at_unexpected'],
      );
    });
  });

  test('200: the new dossier, and the words that were signed in the language that was shown', async () => {
    const entry = await draftLaw(site, office);
    const answer = await sign(site, office.reporter, 'submit', entry, { language: 'en', note: 'โปรดพิจารณา' });
    expect(answer.status).toBe(200);
    const { data } = answer.body;
    expect(data).toMatchObject({ state: 'submitted', waitingFor: ['approver'], agency: 'SKN-01' });
    expect(data.acts).toHaveLength(1);
    expect(data.acts[0]).toMatchObject({
      act: 'submit',
      duty: 'reporter',
      digest: data.digest,
      personName: office.reporter.name,
      note: 'โปรดพิจารณา',
      order: '1106/2561',
      statement: expect.stringMatching(/^As reporter I /),
      checklist: [...(TICKS['submit'] ?? [])].sort(),
    });
    expect(data.signatures).toEqual([data.acts[0].index]);
    expect(await dossier(site, office.reporter, entry)).toEqual(data);
  });
});
