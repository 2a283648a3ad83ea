import { as } from '../../harness/people';
import { DATABASES } from '../../harness/site';
import { startMailedOffice, type MailedOffice } from '../notices/office-mail';
import { csvOf, OFFICERS, sendPeople } from './table-files';

describe.each(DATABASES)('who comes in by a file is invited, on %s', (client) => {
  let mailed: MailedOffice;

  beforeAll(async () => {
    mailed = await startMailedOffice(client);
  });
  afterAll(() => mailed?.stop());

  const bring = (...rows: string[][]): Promise<any> =>
    sendPeople(mailed.site, mailed.office.superAdmin, 'write', csvOf(OFFICERS, ...rows));

  test('by one mail with a link of their own, by which they set the password and come in', async () => {
    const { site, round } = mailed;
    const row = ['invited@example.go.th', 'สมชาย', 'ใจดี', 'ผู้รายงาน'];
    const { body } = await bring(row);
    expect([body.data.written, body.data.mailed]).toEqual([true, true]);
    const [mail, ...more] = await round();
    expect(more).toEqual([]);
    expect(mail?.recipients).toEqual(['invited@example.go.th']);
    const token = /registrationToken=([0-9a-f]+)/.exec(mail?.text ?? '')?.[1];
    const kept = await site.strapi.db.connection('gov_notices').where({ kind: 'invited' });
    expect([kept.length, JSON.stringify(kept).includes(token ?? '')]).toEqual([1, false]);

    // The same file again invites nobody.
    expect((await bring(row)).body.data.counts.officers).toEqual({ added: 0, present: 1 });
    expect(await round()).toEqual([]);

    const taken = await site.http.post('/admin/register').send({
      registrationToken: token,
      userInfo: { firstname: 'สมชาย', lastname: 'ใจดี', password: 'Correct-Horse-2' },
    });
    expect(taken.status).toBe(200);
    const told = await site.http
      .get('/gov-publishing/notices')
      .set(as({ token: taken.body.data.token } as never));
    expect(told.status).toBe(200);
  });

  test('not where the account was taken away before the mail was written', async () => {
    const { site, round } = mailed;
    await bring(['away@example.go.th', 'สมหญิง', 'ใจงาม', 'ผู้รายงาน']);
    await site.strapi.db
      .query('admin::user')
      .update({ where: { email: 'away@example.go.th' }, data: { registrationToken: null } });
    expect(await round()).toEqual([]);
  });
});
