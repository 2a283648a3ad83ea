import { gov } from '../../harness/gov';
import { signInCode } from '../../harness/in-code';
import { appoint, dossier, draftLaw, makeOffice, makePerson, mustSign } from '../../harness/people';
import type { EntryRef, Office } from '../../harness/people';
import { DATABASES, startSite, type Site } from '../../harness/site';
import { approveInCode, edit, leaves, recordingNothing } from '../entries';
import { verifyBundle } from '@gov-publishing/provenance';

describe.each(DATABASES)('schedules on %s', (client) => {
  let site: Site;
  let office: Office;
  let now: Date;
  const run = (): Promise<{ key: { documentId: string }; reasons: { code: string }[] }[]> =>
    gov(site.strapi).schedules.run();
  const status = async ({ documentId }: EntryRef): Promise<number> =>
    (await site.http.get(`/api/gov/laws/${documentId}`)).status;
  const later = (hours: number): void => void (now = new Date(now.getTime() + hours * 3_600_000));

  beforeAll(async () => {
    site = await startSite({ client });
    office = await makeOffice(site);
    now = new Date();
    gov(site.strapi).clock.set(() => now);
  });
  afterAll(() => site?.stop());

  /** Approved, and scheduled to go out in an hour. */
  async function scheduled(publisher = office.publisher, more: object = {}): Promise<EntryRef> {
    const law = await draftLaw(site, office, more);
    await approveInCode(site, office, law);
    const publishAt = new Date(now.getTime() + 3_600_000).toISOString();
    await signInCode(site.strapi, publisher.id, 'schedule', law, undefined, { publishAt });
    return law;
  }

  test('[WF-06] nothing before its time; then it is public under the signature of who scheduled it', async () => {
    const law = await scheduled();
    expect(await recordingNothing(site, run)).toEqual([]);
    expect(await status(law)).toBe(404);
    expect((await dossier(site, office.reporter, law)).state).toBe('scheduled');
    later(1.1);
    const before = await leaves(site);
    expect(await run()).toEqual([
      { key: { uid: law.uid, documentId: law.documentId, locale: 'th' }, reasons: [] },
    ]);
    expect(await leaves(site)).toBe(before + 1);
    expect(await status(law)).toBe(200);
    const { acts, state } = await dossier(site, office.reporter, law);
    expect(state).toBe('published');
    expect(acts.at(-1)).toMatchObject({
      act: 'publish',
      duty: 'publisher',
      personName: office.publisher.name,
      byScheduleOf: acts.at(-2).index,
    });
    expect(await recordingNothing(site, run)).toEqual([]);
    const { body: bundle } = await site.http.get(`/api/gov/provenance/${law.documentId}`);
    expect(verifyBundle(bundle).verdict).toBe('holds');
  });

  test('[WF-09] an edit voids it: nothing is published, nothing recorded, and the entry waits for the reporter', async () => {
    const law = await scheduled();
    await edit(site, office.reporter, law, { title: 'แก้ไขหลังตั้งเวลา' });
    later(1.1);
    await recordingNothing(site, run);
    expect(await status(law)).toBe(404);
    expect(await dossier(site, office.reporter, law)).toMatchObject({
      state: 'draft',
      waitingFor: ['reporter'],
    });
  });

  test('a return voids it', async () => {
    const law = await scheduled();
    await mustSign(site, office.approver, 'return', law);
    later(1.1);
    await recordingNothing(site, run);
    expect(await status(law)).toBe(404);
  });

  test('what was changed past every hook stays where it is, and its reasons are told; the others go out', async () => {
    const held = await scheduled();
    const good = await scheduled();
    // Past every hook, as raw SQL goes.
    const { tableName } = site.strapi.db.metadata.get(held.uid);
    await site.strapi.db
      .connection(tableName)
      .where({ document_id: held.documentId })
      .update({ restricted: true });
    later(1.1);
    const results = new Map(
      (await run()).map(({ key, reasons }) => [key.documentId, reasons.map(({ code }) => code)]),
    );
    expect(results.get(good.documentId)).toEqual([]);
    expect(results.get(held.documentId)).toContain('schedule_missing');
    expect([await status(held), await status(good)]).toEqual([404, 200]);
  });

  test('the same words that no longer pass their checks stay where they are, and the finding is told', async () => {
    const mover = await makePerson(site, 'Mover');
    const own = await appoint(site, mover, 'reporter', office.agency);
    const held = await scheduled(office.publisher, {
      responsibleOfficer: { connect: [{ documentId: own.documentId }] },
    });
    const { digest } = await dossier(site, office.reporter, held);
    await site.strapi
      .documents('plugin::gov-publishing.appointment')
      .update({ documentId: own.documentId, data: { agency: office.province.documentId } });
    later(1.1);
    const [result] = await run();
    expect([result?.key.documentId, result?.reasons.map(({ code }) => code)]).toEqual([
      held.documentId,
      ['finding'],
    ]);
    expect([await status(held), (await dossier(site, office.reporter, held)).digest]).toEqual([404, digest]);
  });

  test('the publisher may move on meanwhile: what was signed in office stays signed', async () => {
    const leaver = await makePerson(site, 'Leaver');
    const appointment = await appoint(site, leaver, 'publisher', office.agency);
    const law = await scheduled(leaver);
    await site.strapi
      .documents('plugin::gov-publishing.appointment')
      .update({ documentId: appointment.documentId, data: { revokedAt: now.toISOString() } });
    later(1.1);
    await run();
    expect(await status(law)).toBe(200);
  });
});
