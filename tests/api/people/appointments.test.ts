import { parseLeaf } from '@gov-publishing/provenance';
import { gov } from '../../harness/gov';
import { appoint, as, dossier, draftLaw, makeOffice, makePerson, mustSign, sign } from '../../harness/people';
import type { Office, Person } from '../../harness/people';
import { confirmInCode, OFFICER_ROLE } from '../../harness/officers';
import { DATABASES, startSite, type Site } from '../../harness/site';
import { leaves } from '../entries';
import { expectRefusal } from '../refusals';

const APPOINTMENT = 'plugin::gov-publishing.appointment';

describe.each(DATABASES)('people on record, on %s', (client) => {
  let site: Site;
  let office: Office;
  beforeAll(async () => {
    site = await startSite({ client });
    office = await makeOffice(site);
  });
  afterAll(() => site?.stop());

  const panel = (person: Person): Record<'post' | 'put' | 'delete', (path: string, data?: object) => any> => {
    const send =
      (method: 'post' | 'put' | 'delete') =>
      (path: string, data: object = {}): any =>
        site.http[method](path).set(as(person)).send(data);
    return { post: send('post'), put: send('put'), delete: send('delete') };
  };
  const path = (documentId = ''): string => `/content-manager/collection-types/${APPOINTMENT}/${documentId}`;
  /** The leaves that were added while something was done. */
  async function recorded(run: () => Promise<unknown>): Promise<any[]> {
    const before = await leaves(site);
    await run();
    const rows = await site.strapi.db
      .connection('gov_ledger_leaves')
      .where('idx', '>=', before)
      .orderBy('idx');
    return rows.map(({ body }: { body: string }) => parseLeaf(body));
  }

  test('[WF-01] granting, changing, revoking and deleting an appointment are leaves; none of them names a person', async () => {
    const person = await makePerson(site, 'Newcomer', OFFICER_ROLE);
    const { post, put, delete: remove } = panel(office.superAdmin);
    let documentId = '';
    const granted = await recorded(async () => {
      const { body } = await post(path(), {
        person: { connect: [{ id: person.id }] },
        agency: { connect: [{ documentId: office.agency.documentId }] },
        duty: 'reporter',
        orderNumber: '15/2561',
        orderDate: '2018-05-28',
        position: 'นักประชาสัมพันธ์',
        from: '2018-05-28',
      });
      documentId = body.data.documentId;
    });
    expect(granted).toEqual([
      expect.objectContaining({
        kind: 'appointment',
        act: 'appoint',
        appointment: documentId,
        duty: 'reporter',
        agency: 'SKN-01',
        order: '15/2561',
        from: '2018-05-28',
        proof: { method: 'session' },
      }),
    ]);
    expect(JSON.stringify(granted)).not.toContain('Newcomer');
    const law = await draftLaw(site, office);
    expectRefusal(await sign(site, person, 'submit', law), 403, [
      'password_unconfirmed',
      'duty_missing',
      'appointment_unconfirmed',
    ]);
    await confirmInCode(site.strapi, documentId);
    expect((await dossier(site, person, law)).open[0]).toMatchObject({ act: 'submit', allowed: true });

    const changed = await recorded(() => put(path(documentId), { to: '2018-12-31' }));
    expect(changed).toEqual([expect.objectContaining({ act: 'change_appointment', to: '2018-12-31' })]);
    expectRefusal(await sign(site, person, 'submit', law), 403, ['duty_missing', 'appointment_expired']);

    const again = await recorded(() => put(path(documentId), { to: null }));
    expect(again[0]).toMatchObject({ act: 'change_appointment' });
    // Less was confirmed than it says now: it counts again when somebody confirms it.
    expectRefusal(await sign(site, person, 'submit', law), 403, ['duty_missing', 'appointment_unconfirmed']);
    await confirmInCode(site.strapi, documentId);
    await mustSign(site, person, 'submit', law);
    await mustSign(site, person, 'withdraw', law);

    const revoked = await recorded(() => put(path(documentId), { revokedAt: new Date().toISOString() }));
    expect(revoked).toEqual([
      expect.objectContaining({ act: 'revoke_appointment', appointment: documentId }),
    ]);
    expectRefusal(await sign(site, person, 'submit', law), 403, ['duty_missing', 'appointment_revoked']);

    const deleted = await recorded(() => remove(path(documentId)));
    expect(deleted).toEqual([
      expect.objectContaining({ act: 'revoke_appointment', appointment: documentId }),
    ]);
    expectRefusal(await sign(site, person, 'submit', law), 403, ['duty_missing']);
  });

  test('[WF-01] an appointment that was written past the record gives nobody a duty', async () => {
    const person = await makePerson(site, 'Intruder');
    const { documentId } = await appoint(site, person, 'reporter', office.province);
    const law = await draftLaw(site, office);
    const { tableName } = site.strapi.db.metadata.get(APPOINTMENT);
    // Raw SQL: from reporter to approver, of an agency that was never named.
    await site.strapi.db
      .connection(tableName)
      .where({ document_id: documentId })
      .update({ duty: 'approver' });
    expectRefusal(await sign(site, person, 'approve', law), 403, ['duty_missing', 'not_submitted']);
    await site.strapi.db
      .connection(tableName)
      .where({ document_id: documentId })
      .update({ duty: 'reporter', position: 'ผู้ว่าฯ' });
    const { open } = await dossier(site, person, law);
    expect(open[0].reasons.map(({ code }: any) => code)).toEqual(['duty_missing']);
  });

  test('[WF-07] where the record cannot be written, the password is not set either', async () => {
    const person = await makePerson(site, 'Protected');
    await appoint(site, person, 'reporter', office.agency);
    gov(site.strapi).clock.set(() => new Date(Date.now() - 3_600_000));
    const answer = await panel(office.superAdmin).put(`/admin/users/${person.id}`, {
      password: 'Reset-By-Admin-1',
    });
    gov(site.strapi).clock.set(undefined);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    const login = await site.http
      .post('/admin/login')
      .send({ email: person.email, password: 'Reset-By-Admin-1' });
    expect(login.status).toBe(400);
  });
});
