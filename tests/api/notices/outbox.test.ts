import { signInCode } from '../../harness/in-code';
import { gov } from '../../harness/gov';
import { as, draftLaw, type EntryRef } from '../../harness/people';
import { DATABASES } from '../../harness/site';
import { startMailServer } from '../../harness/smtp/mail-server';
import { sentTo, startMailedOffice, type MailedOffice } from './office-mail';

const MINUTE = 60_000;

describe.each(DATABASES)('mails that cannot be sent, on %s', (client) => {
  let mailed: MailedOffice;
  let ahead = 0;
  const later = (minutes: number): void => {
    ahead += minutes * MINUTE;
    gov(mailed.site.strapi).clock.set(() => new Date(Date.now() + ahead));
  };
  const mails = async (): Promise<any[]> =>
    (await mailed.site.http.get('/gov-publishing/mails').set(as(mailed.office.superAdmin))).body.data;
  async function submitted(title: string): Promise<EntryRef> {
    const law = await draftLaw(mailed.site, mailed.office, { title });
    await signInCode(mailed.site.strapi, mailed.office.reporter.id, 'submit', law);
    return law;
  }

  beforeAll(async () => {
    mailed = await startMailedOffice(client);
  });
  afterAll(() => mailed?.stop());

  test('a mail server that is away loses none of them: tried again later and later, under the same id', async () => {
    const { server, round, office } = mailed;
    const { port } = server;
    await server.stop();
    await submitted('เซิร์ฟเวอร์ล่ม');
    expect(sentTo(await round())).toEqual([]);
    const [first] = await mails();
    expect(first).toMatchObject({
      state: 'waiting',
      attempts: 1,
      subject: { th: 'รออนุมัติรับรอง: เซิร์ฟเวอร์ล่ม', en: 'Waiting for your approval: เซิร์ฟเวอร์ล่ม' },
      failure: expect.stringMatching(/ECONNREFUSED/),
    });
    expect(first.person).toContain(office.approver.email);
    const wait = Date.parse(first.nextAt) - Date.now();
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(MINUTE);
    // Not before its time.
    await round();
    expect((await mails())[0].attempts).toBe(1);
    later(2);
    await round();
    expect((await mails())[0].attempts).toBe(2);
    const back = await startMailServer(port);
    try {
      later(10);
      await round();
      expect(sentTo(back.mails)).toEqual([`${office.approver.email} รออนุมัติรับรอง: เซิร์ฟเวอร์ล่ม`]);
      expect(await mails()).toEqual([]);
    } finally {
      await back.stop();
      Object.assign(server, await startMailServer(port));
    }
  });

  test('a recipient who is refused for good is not tried again, until somebody asks for it', async () => {
    const { server, round, office, site } = mailed;
    server.answers.set(office.approver.email, { code: 550, text: 'no such mailbox' });
    await submitted('ไม่มีตู้จดหมาย');
    await round();
    const [failed] = await mails();
    expect(failed).toMatchObject({ state: 'failed', attempts: 1, nextAt: null });
    expect(failed.failure).toContain('no such mailbox');
    later(24 * 60);
    const asked = server.asked.length;
    await round();
    expect(server.asked).toHaveLength(asked);
    server.answers.clear();
    const again = `/gov-publishing/mails/${failed.id}/again`;
    expect((await site.http.post(again).set(as(office.reporter))).status).toBe(403);
    expect((await site.http.post(again).set(as(office.superAdmin))).status).toBe(200);
    await round();
    expect(sentTo(server.mails).at(-1)).toBe(`${office.approver.email} รออนุมัติรับรอง: ไม่มีตู้จดหมาย`);
    const gone = await site.http.post(again).set(as(office.superAdmin));
    expect([gone.status, gone.body.error.details.reasons[0].code]).toEqual([404, 'mail.not_failed']);
  });

  test('it is given up after days of trying, and stays to be seen', async () => {
    const { server, round } = mailed;
    server.answers.set('*', { code: 451, text: 'greylisted' });
    await submitted('เซิร์ฟเวอร์ไม่รับ');
    for (let tries = 0; tries < 12; tries += 1) {
      await round();
      later(2 * 24 * 60);
    }
    server.answers.clear();
    const [failed] = await mails();
    expect(failed).toMatchObject({
      state: 'failed',
      attempts: 10,
      failure: expect.stringContaining('greylisted'),
    });
  });

  test('two servers send each mail once', async () => {
    const { server, site, office } = mailed;
    for (const title of ['หนึ่ง', 'สอง', 'สาม', 'สี่', 'ห้า']) await submitted(title);
    const before = server.mails.length;
    const { notices } = gov(site.strapi);
    await Promise.all([notices.run(), notices.elsewhere(), notices.elsewhere()]);
    const since = server.mails
      .slice(before)
      .filter(({ recipients }) => recipients.includes(office.approver.email));
    expect(since.map(({ subject }) => subject).sort()).toEqual(
      ['หนึ่ง', 'สอง', 'สาม', 'สี่', 'ห้า'].map((title) => `รออนุมัติรับรอง: ${title}`).sort(),
    );
    expect(new Set(since.map(({ messageId }) => messageId)).size).toBe(5);
  });

  test('what a server held that died is sent by another, when its time is over', async () => {
    const { server, round, site } = mailed;
    await submitted('ค้างอยู่กับเครื่องที่ดับ');
    const { notices } = gov(site.strapi);
    const dead = new Date(Date.now() + ahead + 3 * MINUTE).toISOString();
    // As it would stand between taking it and sending it: made by one round, held before it was sent.
    server.answers.set('*', { code: 451, text: 'not yet' });
    await notices.run();
    server.answers.clear();
    await site.strapi.db
      .connection('gov_mails')
      .where({ state: 'waiting' })
      .update({ held_until: dead, next_at: new Date(0).toISOString() });
    const arrived = async (): Promise<string[]> =>
      sentTo(await round()).filter((each) => each.includes('ค้างอยู่'));
    expect(await arrived()).toEqual([]);
    later(4);
    expect(await arrived()).toHaveLength(1);
  });

  test('an act that is rolled back sends nothing', async () => {
    const { server, site, office, round } = mailed;
    const law = await draftLaw(site, office, { title: 'ถูกยกเลิก' });
    const before = server.mails.length;
    await expect(
      site.strapi.db.transaction(async () => {
        await signInCode(site.strapi, office.reporter.id, 'submit', law);
        throw new Error('rolled back');
      }),
    ).rejects.toThrow('rolled back');
    await round();
    expect(server.mails).toHaveLength(before);
  });

  test('who has no session, or only a token, is given no notices; each person only their own', async () => {
    const { site, office, others } = mailed;
    expect((await site.http.get('/gov-publishing/notices')).status).toBe(401);
    expect((await site.http.get('/gov-publishing/mails').set(as(office.governor))).status).toBe(403);
    const own = await site.http.get('/gov-publishing/notices').set(as(office.approver));
    expect(own.body.data[0]).toMatchObject({
      kind: 'waits_approval',
      urgency: 'work',
      seen: false,
      path: expect.stringMatching(/^\/content-manager\/collection-types\//),
      publicUrl: null,
    });
    const { unseen } = own.body.meta;
    expect(unseen).toBeGreaterThan(5);
    const seen = await site.http
      .post('/gov-publishing/notices/seen')
      .set(as(office.approver))
      .send({ upTo: own.body.data[1].id });
    expect(seen.body.data.unseen).toBe(1);
    expect(
      (await site.http.get('/gov-publishing/notices/unseen').set(as(office.approver))).body.data.unseen,
    ).toBe(1);
    const none = await site.http.get('/gov-publishing/notices').set(as(others[0] as never));
    expect(none.body.data).toEqual([]);
  });

  test.each([
    ['a word that is none', { work: 'sometimes', news: 'daily' }, 'work'],
    ['a choice too few', { work: 'daily' }, 'news'],
    ['something else besides', { work: 'daily', news: 'none', urgent: 'none' }, 'body'],
  ])('a choice with %s is refused by name, and nothing is changed', async (_what, body, field) => {
    const { site, office } = mailed;
    const answer = await site.http.put('/gov-publishing/notices/choices').set(as(office.cio)).send(body);
    expect([answer.status, answer.body.error.details.reasons[0].field]).toEqual([400, field]);
    const { body: kept } = await site.http.get('/gov-publishing/notices/choices').set(as(office.cio));
    expect(kept).toEqual({
      data: { work: 'at_once', news: 'daily' },
      meta: { mail: true, address: office.cio.email },
    });
  });
});
