import { signInCode } from '../../harness/in-code';
import { appoint, as, dossier, draftLaw, makeOffice, PASSWORD, TICKS } from '../../harness/people';
import type { EntryRef, Office, Person } from '../../harness/people';
import { DATABASES, startSite, type Site } from '../../harness/site';
import { approveInCode, edit, leaves, recordingNothing } from '../entries';
import { expectRefusal, expectWords } from '../refusals';

describe.each(DATABASES)('POST /acts, several entries with one password, on %s', (client) => {
  let site: Site;
  let office: Office;
  beforeAll(async () => {
    site = await startSite({ client });
    office = await makeOffice(site);
  });
  afterAll(() => site?.stop());

  const seen = async (entry: EntryRef): Promise<object> => ({
    ...entry,
    digest: (await dossier(site, office.reporter, entry)).digest,
  });
  const post = (person: Person, act: string, entries: readonly unknown[], more: object = {}): any =>
    site.http
      .post('/gov-publishing/acts')
      .set(as(person))
      .send({ act, password: PASSWORD, checklist: TICKS[act] ?? [], entries, ...more });
  const drafts = async (count: number): Promise<EntryRef[]> => {
    const made: EntryRef[] = [];
    for (let each = 0; each < count; each += 1)
      made.push(await draftLaw(site, office, { title: `กฎหมายที่ ${each}` }));
    return made;
  };
  const stateOf = async (entry: EntryRef): Promise<string> =>
    (await dossier(site, office.reporter, entry)).state;

  test('[WF-03] [WF-05] [WF-06] one leaf for each entry, in the order given', async () => {
    const entries = await drafts(3);
    const steps = [
      [office.reporter, 'submit'],
      [office.approver, 'approve'],
      [office.publisher, 'publish'],
    ] as const;
    for (const [person, act] of steps) {
      const before = await leaves(site);
      const answer = await post(person, act, await Promise.all(entries.map(seen)));
      expect(answer.status).toBe(200);
      expect(await leaves(site)).toBe(before + entries.length);
      const indexes = answer.body.data.map(({ acts }: any) => acts.at(-1).index);
      expect(indexes).toEqual(entries.map((_, position) => before + position));
      expect(answer.body.data.map(({ key }: any) => key.documentId)).toEqual(
        entries.map(({ documentId }) => documentId),
      );
    }
    for (const { documentId } of entries)
      expect((await site.http.get(`/api/gov/laws/${documentId}`)).status).toBe(200);
  });

  test('[WF-06] all or nothing: one that is not approved holds back the others, and is named with its reasons', async () => {
    const entries = await drafts(3);
    await approveInCode(site, office, ...entries.slice(0, 2));
    for (const entry of entries.slice(2)) await signInCode(site.strapi, office.reporter.id, 'submit', entry);
    const all = await Promise.all(entries.map(seen));
    const answer = await recordingNothing(site, () => post(office.publisher, 'publish', all));
    expectRefusal(answer, 422, ['not_approved']);
    expect(answer.body.error.details.entries).toEqual([
      expect.objectContaining({
        ...entries[2],
        title: 'กฎหมายที่ 2',
        reasons: [expect.objectContaining({ code: 'not_approved', requirement: 'WF-05' })],
      }),
    ]);
    for (const entry of entries) {
      expect((await site.http.get(`/api/gov/laws/${entry.documentId}`)).status).toBe(404);
      expect(await stateOf(entry)).toBe(entry === entries[2] ? 'submitted' : 'approved');
    }
  });

  test('[WF-09] every entry and every reason is named: a change, a finding, one that is not there', async () => {
    const [changed, unsourced] = await drafts(2);
    if (!changed || !unsourced) throw new Error('two drafts were asked for');
    const before = await seen(changed);
    await edit(site, office.reporter, changed, { title: 'เปลี่ยนแล้ว' });
    await edit(site, office.reporter, unsourced, { source: null });
    const both = [before, await seen(unsourced)];
    const answer = await recordingNothing(site, () => post(office.reporter, 'submit', both));
    expectRefusal(answer, 409, ['content_changed', 'finding']);
    const codes = ({ documentId, reasons }: any): unknown => [
      documentId,
      reasons.map(({ code }: any) => code),
    ];
    expect(answer.body.error.details.entries.map(codes)).toEqual([
      [changed.documentId, ['content_changed']],
      [unsourced.documentId, ['finding']],
    ]);
    const missing = { uid: changed.uid, documentId: 'nothing', locale: 'th', digest: 'a'.repeat(64) };
    const withMissing = await recordingNothing(site, () =>
      post(office.reporter, 'submit', [...both, missing]),
    );
    expectRefusal(withMissing, 404, ['entry.not_found', 'content_changed', 'finding']);
    expect(withMissing.body.error.details.entries.map(codes)).toHaveLength(3);
  });

  test('[WF-05] without the duty for one of them, nothing happens to any', async () => {
    const [own, other] = await drafts(2);
    if (!own || !other) throw new Error('two drafts were asked for');
    const officer = await appoint(site, office.cio, 'reporter', office.province);
    await edit(site, office.superAdmin, other, {
      agency: { connect: [{ documentId: office.province.documentId }] },
      responsibleOfficer: { connect: [{ documentId: officer.documentId }] },
    });
    const entries = await Promise.all([own, other].map(seen));
    const answer = await recordingNothing(site, () => post(office.reporter, 'submit', entries));
    expectRefusal(answer, 403, ['duty_missing', 'appointment_elsewhere']);
    expect(await stateOf(own)).toBe('draft');
  });

  test('the same entry twice, none, too many, an unknown type, a wrong password', async () => {
    const [entry] = await Promise.all((await drafts(1)).map(seen));
    if (!entry) throw new Error('a draft was asked for');
    await recordingNothing(site, async () => {
      expectRefusal(await post(office.reporter, 'submit', [entry, entry]), 400, ['request.entry_twice']);
      expectRefusal(await post(office.reporter, 'submit', [entry, { ...entry, locale: undefined }]), 400, [
        'request.entry_twice',
      ]);
      expectRefusal(await post(office.reporter, 'submit', []), 400, ['request.missing']);
      expectRefusal(await post(office.reporter, 'submit', Array(101).fill(entry)), 400, ['request.too_long']);
      expectRefusal(await post(office.reporter, 'submit', [{ ...entry, uid: 'api::topic.topic' }]), 404, [
        'type.not_governed',
      ]);
      expectRefusal(await post(office.reporter, 'submit', [entry], { password: 'wrong' }), 401, [
        'password.wrong',
      ]);
      const nested = await post(office.reporter, 'submit', [{ ...entry, digest: 'x' }, 'entry']);
      expectRefusal(nested, 400, ['request.digest_malformed', 'request.wrong_type']);
      expect(nested.body.error.details.reasons.map(({ field }: any) => field)).toEqual([
        'entries.0.digest',
        'entries.1',
      ]);
      expectWords(nested);
    });
  });

  test('a note and a signature of its own for each: a return of several', async () => {
    const entries = await drafts(2);
    for (const entry of entries) await signInCode(site.strapi, office.reporter.id, 'submit', entry);
    const all = await Promise.all(entries.map(seen));
    expectRefusal(await post(office.approver, 'return', all), 422, ['note_missing', 'note_missing']);
    expect((await post(office.approver, 'return', all, { note: 'ขอให้แก้ไข' })).status).toBe(200);
    for (const entry of entries) {
      const { state, acts } = await dossier(site, office.reporter, entry);
      expect([state, acts.at(-1).note]).toEqual(['returned', 'ขอให้แก้ไข']);
    }
  });
});
