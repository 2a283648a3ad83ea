import { appoint, as, draftLaw, makeOffice, makePerson, PASSWORD, sign } from '../../harness/people';
import type { EntryRef, Office, Person } from '../../harness/people';
import { OFFICER_ROLE } from '../../harness/officers';
import { oneDatabase, startSite, type Site } from '../../harness/site';
import { recordingNothing } from '../entries';
import { expectRefusal } from '../refusals';

describe.each(oneDatabase(__filename))(
  'an account that is called otherwise than it was confirmed, on %s',
  (client) => {
    let site: Site;
    let office: Office;
    let person: Person;
    let appointment: string;
    let law: EntryRef;

    beforeAll(async () => {
      site = await startSite({ client, env: { GOV_PROFILE: 'singburi' } });
      office = await makeOffice(site);
    });
    beforeEach(async () => {
      person = await makePerson(site, 'Reporter', OFFICER_ROLE);
      appointment = (await appoint(site, person, 'reporter', office.agency)).documentId;
      law = await draftLaw(site, office);
    });
    afterAll(() => site?.stop());

    const rename = (data: object): any =>
      site.http.put(`/admin/users/${person.id}`).set(as(office.superAdmin)).send(data);
    const lineOf = async (): Promise<any> =>
      (await site.http.get('/gov-publishing/people').set(as(office.approver))).body.data.find(
        (each: any) => each.documentId === appointment,
      );
    const confirm = (more: object): any =>
      site.http
        .post(`/gov-publishing/people/appointments/${appointment}/confirm`)
        .set(as(office.approver))
        .send({ password: PASSWORD, ...more });

    test.each([
      ['another name', { firstname: 'ผู้ว่าราชการ' }, 'ผู้ว่าราชการ ทดสอบ'],
      ['another address', { email: 'married@example.go.th' }, null],
    ])(
      '[WF-01] with %s it signs again when a second person has confirmed who it is',
      async (_what, change, name) => {
        expect((await rename(change)).status).toBe(200);
        expectRefusal(await sign(site, person, 'submit', law), 403, ['account_changed']);
        const line = await lineOf();
        expect(line).toMatchObject({
          standing: 'account_changed',
          confirming: { allowed: true, account: { name: name ?? person.name } },
        });
        const { record, account } = line.confirming;
        expect((await confirm({ record, account })).status).toBe(200);
        expect((await lineOf()).standing).toBe('counts');
        expect((await sign(site, person, 'submit', law)).status).toBe(200);
        const [signer] = await site.strapi.db
          .connection('gov_ledger_signers')
          .where({ person_id: String(person.id) })
          .orderBy('idx', 'desc')
          .limit(1);
        expect(signer.person_name).toBe(name ?? person.name);
      },
    );

    test('[WF-01] called as it was before, it signs as it did before', async () => {
      const [firstname = ''] = person.name.split(' ');
      expect((await rename({ firstname: 'ผู้ว่าราชการ' })).status).toBe(200);
      expect((await rename({ firstname })).status).toBe(200);
      expect((await sign(site, person, 'submit', law)).status).toBe(200);
    });

    test('[WF-01] nobody confirms a name that changed while they looked at it', async () => {
      await rename({ firstname: 'สมหญิง' });
      const { record, account } = (await lineOf()).confirming;
      await rename({ firstname: 'ผู้ว่าราชการ' });
      await recordingNothing(site, async () =>
        expectRefusal(await confirm({ record, account }), 409, ['appointment.account_changed']),
      );
      expectRefusal(await confirm({ record, account: { name: 'สมหญิง' } }), 400, ['appointment.missing']);
    });

    test('[WF-01] nor does the renamed account confirm others', async () => {
      await rename({ firstname: 'ผู้ว่าราชการ' });
      const { record } = (await lineOf()).confirming;
      const head = await makePerson(site, 'Head', OFFICER_ROLE);
      await appoint(site, head, 'approver', office.agency);
      const changed = await site.http
        .put(`/admin/users/${head.id}`)
        .set(as(office.superAdmin))
        .send({ lastname: 'อื่น' });
      expect(changed.status).toBe(200);
      const answer = await site.http
        .post(`/gov-publishing/people/appointments/${appointment}/confirm`)
        .set(as(head))
        .send({ password: PASSWORD, record });
      expectRefusal(answer, 403, ['account_changed']);
    });
  },
);
