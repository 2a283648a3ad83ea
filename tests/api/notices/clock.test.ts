import { signInCode } from '../../harness/in-code';
import { gov } from '../../harness/gov';
import { appoint, as, draftLaw, makePerson } from '../../harness/people';
import { OFFICER_ROLE } from '../../harness/officers';
import { DATABASES } from '../../harness/site';
import { approveInCode, publishInCode } from '../entries';
import type { Arrived } from '../../harness/smtp/mail-server';
import { chooseMail, sentTo, startMailedOffice, type MailedOffice } from './office-mail';

describe.each(DATABASES)('what people are mailed as time goes by, on %s', (client) => {
  let mailed: MailedOffice;
  let digests: readonly Arrived[] = [];
  const at = (iso: string): void => gov(mailed.site.strapi).clock.set(() => new Date(iso));
  const look = async (): Promise<string[]> => {
    await gov(mailed.site.strapi).notices.lookAtClock();
    return beside(await mailed.round());
  };
  /** What was mailed at once; the mails of the morning are kept apart. */
  const beside = (mails: readonly Arrived[]): string[] => {
    digests = mails.filter(({ subject }) => /^(?:สรุปเรื่อง|มีเรื่องรอ)/.test(String(subject)));
    return sentTo(mails.filter((mail) => !digests.includes(mail)));
  };
  /** To whom the mails of the morning say this. */
  const inDigests = (words: string): string[] =>
    digests
      .filter(({ text }) => text?.includes(words))
      .flatMap(({ recipients }) => recipients)
      .sort();
  beforeAll(async () => {
    mailed = await startMailedOffice(client);
    at('2027-03-01T02:00:00Z');
    await look();
  });
  afterAll(() => mailed?.stop());

  test('an appointment that ends is told 30 and 7 days before, once each, to officer, head and administrator', async () => {
    const { site, office } = mailed;
    const temporary = await makePerson(site, 'Temporary', OFFICER_ROLE);
    await appoint(site, temporary, 'publisher', office.agency, { to: '2027-03-31', orderNumber: 'ที่ ๕/๒๕๗๐' });
    at('2027-02-27T02:00:00Z');
    expect((await look()).filter((each) => each.includes('สิ้นสุด'))).toEqual([]);
    at('2027-03-01T02:00:00Z');
    const told = [temporary, office.approver, office.superAdmin].map(({ email }) => email);
    const subject = (days: number): string => `การแต่งตั้งจะสิ้นสุดใน ${days} วัน: ผู้รับผิดชอบในการนำข้อมูลขึ้นเผยแพร่`;
    expect(await look()).toEqual(told.map((email) => `${email} ${subject(30)}`).sort());
    const { text } = mailed.server.mails.findLast(({ subject }) => subject?.startsWith('การแต่งตั้ง')) ?? {};
    expect(text).toContain('การแต่งตั้งTemporary ทดสอบเป็นผู้รับผิดชอบในการนำข้อมูลขึ้นเผยแพร่ของสำนักงานจังหวัดทดสอบ');
    expect(text).toContain('จะสิ้นสุดวันที่ 31 มีนาคม 2570');
    at('2027-03-10T02:00:00Z');
    expect(await look()).toEqual([]);
    at('2027-03-24T02:00:00Z');
    expect(await look()).toEqual(told.map((email) => `${email} ${subject(7)}`).sort());
    expect(await look()).toEqual([]);
  });

  test('an agency that lost its head is told to its administrator and webmaster', async () => {
    const { site, office, others } = mailed;
    at('2027-04-01T02:00:00Z');
    await look();
    const [head] = others;
    const row = await site.strapi
      .documents('plugin::gov-publishing.appointment')
      .findFirst({ filters: { person: { id: head?.id } } });
    await site.strapi
      .documents('plugin::gov-publishing.appointment')
      .update({ documentId: row.documentId, data: { revokedAt: '2027-04-02T02:00:00Z' } });
    at('2027-04-02T03:00:00Z');
    const words = 'สำนักงานอื่นไม่มีหัวหน้าส่วนราชการ (ผู้อนุมัติรับรอง)';
    // It can wait for the morning, also for who is told of work at once.
    expect(await look()).toEqual([]);
    expect(inDigests(words)).toEqual([]);
    at('2027-04-03T01:31:00Z');
    expect(await look()).toEqual([]);
    expect(inDigests(words)).toEqual([office.superAdmin.email]);
    at('2027-04-04T01:31:00Z');
    await look();
    expect(inDigests(words)).toEqual([]);
  });

  test('[QLT-01] a published entry whose review is due is told to who reports for its agency', async () => {
    const { site, office } = mailed;
    at('2027-05-01T02:00:00Z');
    await look();
    const law = await draftLaw(site, office, { title: 'ต้องทบทวน', reviewDueAt: '2027-05-20' });
    await publishInCode(site, office, law);
    await mailed.round();
    expect(await look()).toEqual([]);
    at('2027-05-20T02:00:00Z');
    await look();
    at('2027-05-21T02:00:00Z');
    await look();
    const words = '“ต้องทบทวน” ของสำนักงานจังหวัดทดสอบ ที่เผยแพร่อยู่ ถึงกำหนดทบทวนวันที่ 20 พฤษภาคม 2570';
    expect(inDigests(words)).toEqual([office.reporter.email]);
    at('2027-05-22T02:00:00Z');
    await look();
    expect(inDigests('ถึงกำหนดทบทวน')).toEqual([]);
  });

  test('a schedule that cannot be carried out is told to who scheduled it and to its reporter, with the reason', async () => {
    const { site, office } = mailed;
    at('2027-06-01T02:00:00Z');
    await look();
    const law = await draftLaw(site, office, { title: 'ตั้งเวลาไว้' });
    await approveInCode(site, office, law);
    const publishAt = '2027-06-01T04:00:00.000Z';
    await signInCode(site.strapi, office.publisher.id, 'schedule', law, undefined, { publishAt });
    await mailed.round();
    // Changed past every gate, in the database itself: the signatures are of other words.
    await site.strapi.db
      .connection('gov_laws')
      .where({ document_id: law.documentId })
      .update({ title: 'คำอื่น' });
    at('2027-06-01T05:00:00Z');
    const [failed] = await gov(site.strapi).schedules.run();
    expect(failed?.reasons.length).toBeGreaterThan(0);
    const mails = await mailed.round();
    expect(sentTo(mails)).toEqual(
      [office.publisher, office.reporter].map(({ email }) => `${email} เผยแพร่ตามกำหนดไม่ได้: คำอื่น`).sort(),
    );
    expect(mails[0]?.text).toMatch(/เหตุผล: .*[ก-๙]{6}/);
  });

  test('a comparison that finds differences is told once a day', async () => {
    const { site, office } = mailed;
    at('2027-07-01T02:00:00Z');
    await look();
    const { notices } = gov(site.strapi);
    await notices.driftFound([]);
    await notices.driftFound(['law 1 ledger.leaf_damaged', 'law 2 ledger.leaf_damaged']);
    await notices.driftFound(['law 2 ledger.leaf_damaged', 'law 1 ledger.leaf_damaged']);
    expect(beside(await mailed.round())).toEqual([`${office.superAdmin.email} พบข้อมูลที่ไม่ตรงกับที่ลงนาม`]);
    at('2027-07-02T02:00:00Z');
    await notices.driftFound(['law 1 ledger.leaf_damaged', 'law 2 ledger.leaf_damaged']);
    expect(beside(await mailed.round())).toHaveLength(1);
  });

  test('once a day at 08:30 in one mail for who chose so, with what waits; never for who chose never', async () => {
    const { site, office } = mailed;
    const { approver, publisher, reporter } = office;
    at('2027-08-01T02:00:00Z');
    await look();
    await chooseMail(mailed, approver, 'daily', 'daily');
    await chooseMail(mailed, publisher, 'none', 'none');
    const titles = ['เรื่องแรก', 'เรื่องที่สอง'];
    const laws = [];
    for (const title of titles) laws.push(await draftLaw(site, office, { title }));
    for (const law of laws) await signInCode(site.strapi, reporter.id, 'submit', law);
    // 08:29 of the next day in Bangkok.
    at('2027-08-02T01:29:00Z');
    expect(sentTo(await mailed.round())).toEqual([]);
    at('2027-08-02T01:30:05Z');
    const [digest, ...more] = (await mailed.round()).filter(({ recipients }) =>
      recipients.includes(approver.email),
    );
    expect(more).toEqual([]);
    expect(digest?.subject).toBe('มีเรื่องรอท่านดำเนินการ 2 เรื่อง');
    for (const title of titles) expect(digest?.text).toContain(title);
    expect(digest?.text).toContain('ณ วันที่ 2 สิงหาคม 2570 เวลา 08.30 น. มีเรื่องรอท่านดำเนินการ 2 เรื่อง');
    expect(sentTo(await mailed.round())).toEqual([]);
    // Still there the day after, and said again; nothing new came.
    at('2027-08-03T03:00:00Z');
    expect(sentTo(await mailed.round())).toEqual([`${approver.email} มีเรื่องรอท่านดำเนินการ 2 เรื่อง`]);
    for (const law of laws) await signInCode(site.strapi, approver.id, 'approve', law);
    at('2027-08-04T03:00:00Z');
    const mails = await mailed.round();
    expect(mails.filter(({ recipients }) => recipients.includes(publisher.email))).toEqual([]);
    // The publisher reads it in the panel all the same.
    const { body } = await site.http.get('/gov-publishing/notices').set(as(publisher));
    expect(body.data[0].kind).toBe('waits_publication');
  });
});
