import { parseLeaf } from '@gov-publishing/provenance';
import {
  appoint,
  as,
  draftLaw,
  makeOffice,
  makePerson,
  mustSign,
  PASSWORD,
  sign,
  type EntryRef,
  type Office,
  type Person,
} from '../../harness/people';
import { OFFICER_ROLE } from '../../harness/officers';
import { DATABASES, startSite, type Site } from '../../harness/site';
import { leaves } from '../entries';
import { expectRefusal } from '../refusals';

const APPOINTMENT = 'plugin::gov-publishing.appointment';
const RESET = 'Reset-By-Admin-1';
const OWN = 'My-Own-Word-1';

describe.each(DATABASES)('passwords on record, on %s', (client) => {
  let site: Site;
  let office: Office;
  let person: Person;
  let appointment: string;
  let law: EntryRef;

  beforeAll(async () => {
    site = await startSite({ client });
    office = await makeOffice(site);
  });
  beforeEach(async () => {
    await site.strapi.db.connection('gov_password_attempts').delete();
    person = await makePerson(site, 'Reporter', OFFICER_ROLE);
    appointment = (await appoint(site, person, 'reporter', office.agency)).documentId;
    law = await draftLaw(site, office);
  });
  afterAll(() => site?.stop());

  const put = (who: Person, path: string, data: object): any => site.http.put(path).set(as(who)).send(data);
  const reset = (who: Person, password = RESET): any =>
    put(office.superAdmin, `/admin/users/${who.id}`, { password });
  const logIn = async (who: Person, password: string): Promise<Person> => {
    const { body } = await site.http.post('/admin/login').send({ email: who.email, password });
    return { ...who, token: body.data.token };
  };
  async function recorded(run: () => Promise<unknown>): Promise<any[]> {
    const before = await leaves(site);
    await run();
    const rows = await site.strapi.db
      .connection('gov_ledger_leaves')
      .where('idx', '>=', before)
      .orderBy('idx');
    return rows.map(({ body }: { body: string }) => parseLeaf(body));
  }
  const lineOf = async (documentId = appointment, reader = office.superAdmin): Promise<any> =>
    (await site.http.get('/gov-publishing/people').set(as(reader))).body.data.find(
      (each: any) => each.documentId === documentId,
    );
  const confirm = async (signer: Person, documentId = appointment): Promise<any> =>
    site.http
      .post(`/gov-publishing/people/appointments/${documentId}/confirm`)
      .set(as(signer))
      .send({ password: PASSWORD, record: (await lineOf(documentId)).confirming?.record ?? 0 });

  test('[WF-07] set by an administrator: on record, and the account signs only after an own one that a second person confirmed', async () => {
    expect(await recorded(() => reset(person))).toEqual([
      expect.objectContaining({ act: 'reset_password', proof: { method: 'session' } }),
    ]);
    const officer = await logIn(person, RESET);
    expectRefusal(await sign(site, officer, 'submit', law, { password: RESET }), 403, ['password_not_own']);
    expect((await lineOf()).standing).toBe('password_not_own');
    expectRefusal(await confirm(office.approver), 422, ['confirm_password_not_own']);

    const set = await recorded(() =>
      put(officer, '/admin/users/me', { currentPassword: RESET, password: OWN }),
    );
    expect(set).toEqual([expect.objectContaining({ act: 'set_password', proof: { method: 'password' } })]);
    expect(set[0]).not.toHaveProperty('confirms');
    const again = await logIn(person, OWN);
    expectRefusal(await sign(site, again, 'submit', law, { password: OWN }), 403, ['password_unconfirmed']);
    expect(await lineOf()).toMatchObject({ standing: 'password_unconfirmed' });
    expectRefusal(await confirm(again), 401, ['password.wrong']);

    expect((await confirm(office.approver)).status).toBe(200);
    expect((await sign(site, again, 'submit', law, { password: OWN })).status).toBe(200);
  });

  test('[WF-07] a reset while nobody is appointed is recorded all the same: detached, reset and attached again wins nothing', async () => {
    const { id, person: linked } = await site.strapi.db
      .query(APPOINTMENT)
      .findOne({ where: { documentId: appointment }, populate: ['person'] });
    const attach = (to: number | null): Promise<unknown> =>
      site.strapi.db.query(APPOINTMENT).update({ where: { id }, data: { person: to } });
    await attach(null);
    const during = await recorded(() => reset(person));
    await attach(linked.id);
    expect(during).toEqual([expect.objectContaining({ act: 'reset_password' })]);
    const officer = await logIn(person, RESET);
    expectRefusal(await sign(site, officer, 'submit', law, { password: RESET }), 403, ['password_not_own']);
  });

  test.each<[string, (given: { id: number; hash: string }) => Promise<unknown>]>([
    [
      'db.query update',
      ({ id, hash }) =>
        site.strapi.db.query('admin::user').update({ where: { id }, data: { password: hash } }),
    ],
    [
      'db.query updateMany',
      ({ id, hash }) =>
        site.strapi.db.query('admin::user').updateMany({ where: { id }, data: { password: hash } }),
    ],
    ['the service', ({ id }) => site.strapi.service('admin::user').updateById(id, { password: RESET })],
    [
      'the command line',
      async ({ id }) => {
        const { email } = await site.strapi.db.query('admin::user').findOne({ where: { id } });
        await site.strapi.service('admin::user').resetPasswordByEmail(email, RESET);
      },
    ],
  ])('[WF-07] set by code, through %s: on record, and no signature with it', async (_way, set) => {
    const hash = await site.strapi.service('admin::auth').hashPassword(RESET);
    const made = await recorded(() => set({ id: person.id, hash }));
    expect(made).toEqual([expect.objectContaining({ act: 'reset_password', proof: { method: 'system' } })]);
    const officer = await logIn(person, RESET);
    expectRefusal(await sign(site, officer, 'submit', law, { password: RESET }), 403, ['password_not_own']);
  });

  test('[WF-07] written by SQL, which nobody sees: no signature, and no confirmation of it either', async () => {
    const hash = await site.strapi.service('admin::auth').hashPassword(RESET);
    const before = await site.strapi.db.connection('admin_users').where({ id: person.id }).first();
    await site.strapi.db.connection('admin_users').where({ id: person.id }).update({ password: hash });
    const officer = await logIn(person, RESET);
    expectRefusal(await sign(site, officer, 'submit', law, { password: RESET }), 403, ['password_not_own']);
    expectRefusal(await confirm(office.approver), 422, ['confirm_password_not_own']);
    // The officer's own password, put back from a backup, is what it was.
    await site.strapi.db
      .connection('admin_users')
      .where({ id: person.id })
      .update({ password: before.password });
    await mustSign(site, person, 'submit', law);
  });

  test('[WF-07] a link by e-mail may have been sent to anybody: such a password waits for a confirmation', async () => {
    await site.strapi.db.query('admin::user').update({
      where: { id: person.id },
      data: {
        resetPasswordToken: 'a'.repeat(40),
        resetPasswordTokenExpiresAt: new Date(Date.now() + 60_000),
      },
    });
    const made = await recorded(async () => {
      const answer = await site.http
        .post('/admin/reset-password')
        .send({ resetPasswordToken: 'a'.repeat(40), password: OWN });
      expect(answer.status).toBe(200);
    });
    expect(made).toEqual([expect.objectContaining({ act: 'set_password', proof: { method: 'system' } })]);
    const officer = await logIn(person, OWN);
    expectRefusal(await sign(site, officer, 'submit', law, { password: OWN }), 403, ['password_unconfirmed']);
    expect((await confirm(office.approver)).status).toBe(200);
    expect((await sign(site, officer, 'submit', law, { password: OWN })).status).toBe(200);
  });

  test('[WF-07] an own password, set with the confirmed one given again, needs nobody’s confirmation; set without it, it does', async () => {
    const own = await recorded(() =>
      put(person, '/admin/users/me', { currentPassword: PASSWORD, password: OWN }),
    );
    expect(own).toEqual([
      expect.objectContaining({
        act: 'set_password',
        proof: { method: 'password' },
        confirms: expect.any(Number),
      }),
    ]);
    const officer = await logIn(person, OWN);
    expect((await sign(site, officer, 'submit', law, { password: OWN })).status).toBe(200);
    // With the right to change users one may change the own account without the password that it has.
    expect((await put(officer, `/admin/users/${person.id}`, { password: RESET })).status).toBe(200);
    const other = await draftLaw(site, office);
    const again = await logIn(person, RESET);
    expectRefusal(await sign(site, again, 'submit', other, { password: RESET }), 403, [
      'password_unconfirmed',
    ]);
  });

  test('[WF-01] an account that became a super admin signs nothing from that moment on', async () => {
    const role = await site.strapi.db.query('admin::role').findOne({ where: { code: 'strapi-super-admin' } });
    const roles = [role.id];
    expect((await put(office.superAdmin, `/admin/users/${person.id}`, { roles })).status).toBe(200);
    expectRefusal(await sign(site, person, 'submit', law), 403, ['account_super_admin']);
    expect((await lineOf()).standing).toBe('account_super_admin');
  });
});
