import { gov } from '../../harness/gov';
import {
  as,
  appoint,
  draftLaw,
  dossier,
  makeOffice,
  mustSign,
  type EntryRef,
  type Office,
} from '../../harness/people';
import { signInCode } from '../../harness/in-code';
import { oneDatabase, startSite, type Site } from '../../harness/site';

const AGENCY = 'plugin::gov-publishing.agency';

describe.each(oneDatabase(__filename))(
  'an agency is renamed while entries of it are signed, on %s',
  (client) => {
    let site: Site;
    let office: Office;
    let now: Date;
    beforeAll(async () => {
      site = await startSite({ client });
      office = await makeOffice(site);
      now = new Date();
      gov(site.strapi).clock.set(() => now);
    });
    afterAll(() => site?.stop());

    /** An agency of its own, so that one test's rename leaves the others' signatures alone. */
    async function scheduledIn(code: string): Promise<{ agency: string; law: EntryRef; publishAt: string }> {
      const agency = await site.strapi
        .documents(AGENCY)
        .create({ data: { code, nameTh: 'ชื่อเดิม', nameEn: 'Old name' } });
      const officer = await appoint(site, office.reporter, 'reporter', agency);
      for (const duty of ['approver', 'publisher'] as const) await appoint(site, office[duty], duty, agency);
      const law = await draftLaw(site, office, {
        agency: { connect: [{ documentId: agency.documentId }] },
        responsibleOfficer: { connect: [{ documentId: officer.documentId }] },
      });
      await mustSign(site, office.reporter, 'submit', law);
      await mustSign(site, office.approver, 'approve', law);
      const publishAt = new Date(now.getTime() + 3_600_000).toISOString();
      await signInCode(site.strapi, office.publisher.id, 'schedule', law, undefined, { publishAt });
      return { agency: agency.documentId, law, publishAt };
    }
    const rename = (agency: string, nameTh: string, query: object = {}): any =>
      site.http
        .put(`/content-manager/collection-types/${AGENCY}/${agency}`)
        .query(query)
        .set(as(office.superAdmin))
        .send({ nameTh });
    const codes = (view: any, act: string): string[] =>
      view.open.find((each: any) => each.act === act).reasons.map((reason: any) => reason.code);
    const run = (): Promise<unknown> => gov(site.strapi).schedules.run();

    test('[WF-09] who renames it is told first which signed entries have to be signed again; nothing is written', async () => {
      const { agency, law } = await scheduledIn('ASK-01');
      const asked = await rename(agency, 'ชื่อใหม่');
      expect(asked.status).toBe(409);
      const [reason] = asked.body.error.details.reasons;
      expect(reason).toMatchObject({
        code: 'related.signatures_would_fall',
        params: { count: 1, scheduled: 1 },
      });
      expect(reason.message.th).toContain('พระราชบัญญัติข้อมูลข่าวสาร');
      expect((await dossier(site, office.reporter, law)).state).toBe('scheduled');
      expect((await rename(agency, 'ชื่อเดิม')).status).toBe(200);
    });

    test('[WF-09] the signers are told the true cause, and that the schedule will not fire', async () => {
      const { agency, law, publishAt } = await scheduledIn('WHY-01');
      expect((await rename(agency, 'ชื่อใหม่', { signaturesMayFall: 'true' })).status).toBe(200);
      const view = await dossier(site, office.publisher, law);
      expect(view.voided).toEqual({
        renamed: [{ field: 'agency', from: 'ชื่อเดิม', to: 'ชื่อใหม่' }],
        isEdited: false,
        publishAt,
      });
      expect(codes(view, 'publish')).toContain('renamed_since_signed');
      expect(codes(view, 'publish')).not.toContain('changed_since_signed');
      for (const person of [office.reporter, office.approver, office.publisher]) {
        const desk = await site.http
          .get('/gov-publishing/desk')
          .query({ view: 'returned', agency: 'WHY-01' })
          .set(as(person));
        expect(desk.body.data).toMatchObject([{ documentId: law.documentId, voided: { publishAt } }]);
      }
      await mustSign(site, office.reporter, 'submit', law);
      expect((await dossier(site, office.reporter, law)).state).toBe('submitted');
    });

    test('[WF-06] a schedule whose moment passed meanwhile does not fire when the old name comes back', async () => {
      const { agency, law } = await scheduledIn('LATE-01');
      await rename(agency, 'ชื่อใหม่', { signaturesMayFall: 'true' });
      now = new Date(now.getTime() + 2 * 3_600_000);
      await run();
      await rename(agency, 'ชื่อเดิม', { signaturesMayFall: 'true' });
      await run();
      expect((await site.http.get(`/api/gov/laws/${law.documentId}`)).status).toBe(404);
      const view = await dossier(site, office.publisher, law);
      expect(view).toMatchObject({ state: 'approved', voided: { renamed: [], isEdited: false } });
    });

    test('[WF-06] back in time, it fires', async () => {
      const { agency, law } = await scheduledIn('SOON-01');
      await rename(agency, 'ชื่อใหม่', { signaturesMayFall: 'true' });
      await rename(agency, 'ชื่อเดิม', { signaturesMayFall: 'true' });
      expect((await dossier(site, office.publisher, law)).state).toBe('scheduled');
      now = new Date(now.getTime() + 2 * 3_600_000);
      await run();
      expect((await site.http.get(`/api/gov/laws/${law.documentId}`)).status).toBe(200);
    });
  },
);
