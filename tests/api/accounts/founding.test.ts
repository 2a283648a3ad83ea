import { parseLeaf } from '@gov-publishing/provenance';
import { OFFICER_ROLE } from '../../harness/officers';
import {
  as,
  draftLaw,
  enterAppointment,
  makePerson,
  PASSWORD,
  sign,
  type Person,
} from '../../harness/people';
import { oneDatabase, startSite, type Site } from '../../harness/site';
import { recordingNothing } from '../entries';
import { expectRefusal } from '../refusals';

const AGENCY = 'plugin::gov-publishing.agency';

describe.each(oneDatabase(__filename))('the founding of an office on %s', (client) => {
  let site: Site;
  let admin: Person;
  let province: { documentId: string };
  let agency: { documentId: string };
  let people: Record<'governor' | 'head' | 'third' | 'reporter', Person>;
  const appointments: Record<string, string> = {};

  beforeAll(async () => {
    site = await startSite({ client });
    admin = await makePerson(site, 'Super');
    province = await site.strapi
      .documents(AGENCY)
      .create({ data: { code: 'PROV', nameTh: 'จ', nameEn: 'P', order: 0 } });
    agency = await site.strapi.documents(AGENCY).create({
      data: {
        code: 'SKN-01',
        nameTh: 'ส',
        nameEn: 'O',
        order: 1,
        parent: { documentId: province.documentId },
      },
    });
    people = {
      governor: await makePerson(site, 'Governor', 'gov-executive'),
      head: await makePerson(site, 'Head', 'gov-head'),
      third: await makePerson(site, 'Third', 'gov-head'),
      reporter: await makePerson(site, 'Reporter', OFFICER_ROLE),
    };
    const orderFile = await order();
    const enter = async (
      who: Person,
      duty: string,
      at: { documentId: string },
      more: object = {},
    ): Promise<string> => (await enterAppointment(site, who, duty, at, { orderFile, ...more })).documentId;
    appointments['governor'] = await enter(people.governor, 'governor', province);
    appointments['head'] = await enter(people.head, 'approver', agency);
    appointments['third'] = await enter(people.third, 'approver', province);
    appointments['reporter'] = await enter(people.reporter, 'reporter', agency, { orderFile: null });
  });
  afterAll(() => site?.stop());

  async function order(): Promise<number> {
    const { body } = await site.http
      .post('/upload')
      .set(as(admin))
      .attach('files', Buffer.from('คำสั่ง'), { filename: 'order.txt', contentType: 'text/plain' });
    return body[0].id;
  }
  const lines = async (reader: Person): Promise<any[]> =>
    (await site.http.get('/gov-publishing/people').set(as(reader))).body.data;
  const line = async (documentId: string | undefined, reader = admin): Promise<any> =>
    (await lines(reader)).find((each) => each.documentId === documentId);
  const confirm = async (signer: Person, who: string, more: object = {}): Promise<any> =>
    site.http
      .post(`/gov-publishing/people/appointments/${appointments[who]}/confirm`)
      .set(as(signer))
      .send({ password: PASSWORD, record: (await line(appointments[who])).confirming?.record ?? 0, ...more });
  async function lastLeaf(): Promise<any> {
    const row = await site.strapi.db.connection('gov_ledger_leaves').orderBy('idx', 'desc').first();
    return parseLeaf(row.body);
  }

  test('[WF-01] nobody is in force before the first two; who is no founder, or has no order’s file, founds nothing', async () => {
    expect((await line(appointments['governor'])).standing).toBe('unconfirmed');
    // Nobody reads any agency yet: each founder sees the own appointment, and the one to confirm.
    const seen = (await lines(people.governor)).map(({ duty, confirming }) => [duty, confirming.allowed]);
    expect(seen.sort()).toEqual([
      ['approver', true],
      ['approver', true],
      ['governor', false],
    ]);
    await recordingNothing(site, async () => {
      expectRefusal(await confirm(admin, 'governor'), 403, ['account_super_admin', 'confirm_not_founder']);
      expectRefusal(await confirm(people.governor, 'governor'), 403, ['confirm_own']);
      expectRefusal(await confirm(people.reporter, 'head'), 403, ['confirm_not_founder']);
      expectRefusal(await confirm(people.governor, 'reporter'), 422, ['confirm_founding_terms']);
      expectRefusal(await confirm(people.governor, 'head', { password: 'wrong' }), 401, ['password.wrong']);
      expectRefusal(await confirm(people.governor, 'head', { record: 0 }), 409, ['appointment.changed']);
    });
  });

  test('[WF-01] the first confirmation makes no office; the second, by the other, does', async () => {
    expect((await confirm(people.governor, 'head')).status).toBe(200);
    expect(await lastLeaf()).toMatchObject({
      act: 'confirm_appointment',
      appointment: appointments['head'],
      founding: 'opens',
      proof: { method: 'password' },
      by: { duty: 'governor', agency: 'PROV' },
    });
    expect((await line(appointments['head'])).standing).toBe('unconfirmed');
    // An attempt that the other does not answer counts for nobody, later either.
    expect((await confirm(people.governor, 'third')).status).toBe(200);
    expect((await confirm(people.head, 'governor')).status).toBe(200);
    expect(await lastLeaf()).toMatchObject({ founding: 'closes', opening: expect.any(Number) });
    expect((await line(appointments['governor'])).standing).toBe('counts');
    expect((await line(appointments['head'])).standing).toBe('counts');
    expect((await line(appointments['third'])).standing).toBe('unconfirmed');
  });

  test('[WF-01] afterwards two others cannot found again; who is in force confirms', async () => {
    const [one, other] = [
      await makePerson(site, 'One', OFFICER_ROLE),
      await makePerson(site, 'Other', OFFICER_ROLE),
    ];
    const orderFile = await order();
    appointments['one'] = (await enterAppointment(site, one, 'governor', province, { orderFile })).documentId;
    appointments['other'] = (
      await enterAppointment(site, other, 'approver', agency, { orderFile })
    ).documentId;
    expectRefusal(await confirm(one, 'other'), 403, ['password_unconfirmed', 'confirm_not_above']);
    expectRefusal(await confirm(people.head, 'third'), 403, ['confirm_not_above']);
    expect((await confirm(people.governor, 'third')).status).toBe(200);
    expect((await confirm(people.head, 'reporter')).status).toBe(200);
    expect(await lastLeaf()).not.toHaveProperty('founding');
    expect((await line(appointments['reporter'])).standing).toBe('counts');
    const office = { ...people, agency, officer: { documentId: appointments['reporter'] } } as never;
    expect((await sign(site, people.reporter, 'submit', await draftLaw(site, office))).status).toBe(200);
    // Anyone who sits at the top is confirmed from beneath, so that a change of governors leaves nobody behind a closed door.
    expect((await confirm(people.head, 'one')).status).toBe(200);
  });
});
