import { signInCode } from '../../harness/in-code';
import { appoint, as, draftLaw, makePerson, type EntryRef, type Person } from '../../harness/people';
import { DATABASES } from '../../harness/site';
import { gov } from '../../harness/gov';
import { chooseMail, header, sentTo, startMailedOffice, type MailedOffice } from './office-mail';

describe.each(DATABASES)('what people are mailed of acts, on %s', (client) => {
  let mailed: MailedOffice;
  const sign = (person: Person, act: string, entry: EntryRef, more: object = {}): Promise<void> =>
    signInCode(mailed.site.strapi, person.id, act, entry, undefined, more);
  /** All who have been told of news at once, so that it need not be waited for until morning. */
  const atOnce = async (...persons: readonly Person[]): Promise<void> => {
    for (const person of persons) await chooseMail(mailed, person, 'at_once', 'at_once');
  };

  beforeAll(async () => {
    mailed = await startMailedOffice(client);
    const { reporter, approver, publisher, governor, cio } = mailed.office;
    await atOnce(reporter, approver, publisher, governor, cio, ...mailed.others);
  });
  afterAll(() => mailed?.stop());

  test('a law goes its way: who is to sign next is told once, and its reporter how far it is', async () => {
    const { site, office, round } = mailed;
    const { reporter, approver, publisher } = office;
    const law = await draftLaw(site, office, { title: 'ประกาศเรื่องน้ำประปา' });
    expect(sentTo(await round())).toEqual([]);
    await sign(reporter, 'submit', law);
    const [submitted, ...more] = await round();
    expect(more).toEqual([]);
    expect(submitted?.recipients).toEqual([approver.email]);
    expect(submitted?.subject).toBe('รออนุมัติรับรอง: ประกาศเรื่องน้ำประปา');
    expect(submitted?.text).toContain('เรียน ตำแหน่ง approver');
    expect(submitted?.text).toMatch(
      /ด้วยตำแหน่ง reporter ได้เสนอข้อมูลเรื่อง “ประกาศเรื่องน้ำประปา” ของสำนักงานจังหวัดทดสอบ/,
    );
    expect(submitted?.text).toMatch(/เมื่อวันที่ \d{1,2} \S+ 25\d\d เวลา \d\d\.\d\d น\./);
    expect(submitted?.text).toContain(
      `/admin/content-manager/collection-types/${law.uid}/${law.documentId}?plugins%5Bi18n%5D%5Blocale%5D=th`,
    );
    expect(submitted?.text).toContain('ระบบจะไม่ขอรหัสผ่านทางอีเมล');
    // The words of the draft stay in the office.
    expect(submitted?.text).not.toContain('มาตรา');
    expect(submitted?.html).toContain('>อ่านและลงนาม</a>');
    expect(header(submitted, 'Auto-Submitted')).toBe('auto-generated');
    expect(header(submitted, 'List-Unsubscribe')).toMatch(/^<https?:.*\/plugins\/gov-publishing-notices>$/);

    await sign(approver, 'approve', law);
    expect(sentTo(await round())).toEqual(
      [
        `${publisher.email} รอนำขึ้นเผยแพร่: ประกาศเรื่องน้ำประปา`,
        `${reporter.email} อนุมัติรับรองแล้ว: ประกาศเรื่องน้ำประปา`,
      ].sort(),
    );
    await sign(publisher, 'publish', law);
    const published = await round();
    expect(sentTo(published)).toEqual(
      [approver, reporter].map(({ email }) => `${email} เผยแพร่แล้ว: ประกาศเรื่องน้ำประปา`).sort(),
    );
    expect(published[0]?.text).toContain(`/read/laws/${law.documentId}`);
    await sign(publisher, 'unpublish', law, { note: 'พิมพ์เลขมาตราผิด' });
    const down = await round();
    expect(sentTo(down)).toEqual(
      [approver, reporter].map(({ email }) => `${email} นำลงจากเว็บไซต์แล้ว: ประกาศเรื่องน้ำประปา`).sort(),
    );
    expect(down[0]?.text).toContain('เหตุผล: “พิมพ์เลขมาตราผิด”');
    expect(sentTo(await round())).toEqual([]);
  });

  test('what is returned is told to its reporter with the reason, and no longer waits for the head', async () => {
    const { site, office, round } = mailed;
    const law = await draftLaw(site, office, { title: 'ร่างที่ต้องแก้' });
    await sign(office.reporter, 'submit', law);
    // Nobody looked in between: the head has nothing to sign any more.
    await sign(office.approver, 'return', law, { note: 'ยังไม่ได้แนบ\r\nBcc: all@example.com' });
    const mails = await round();
    expect(sentTo(mails)).toEqual([`${office.reporter.email} ส่งคืนให้แก้ไข: ร่างที่ต้องแก้`]);
    expect(mails[0]?.text).toContain('ยังไม่ได้แนบ');
    expect(mails[0]?.bcc ?? []).toEqual([]);
  });

  test('[URG-01] an urgent entry is reported to the executives at once, whatever they chose, and once', async () => {
    const { site, office, round } = mailed;
    const { governor, cio, reporter, approver } = office;
    for (const each of [governor, cio]) await chooseMail(mailed, each, 'none', 'none');
    const law = await draftLaw(site, office, { title: 'น้ำท่วมฉับพลัน', importance: 'urgent' });
    await sign(reporter, 'submit', law);
    await round();
    await sign(approver, 'approve', law);
    const mails = await round();
    const urgent = mails.filter(({ subject }) => subject?.startsWith('ทราบโดยด่วน'));
    expect(sentTo(urgent)).toEqual(
      [governor, cio].map(({ email }) => `${email} ทราบโดยด่วน: น้ำท่วมฉับพลัน`).sort(),
    );
    expect(header(urgent[0], 'X-Priority')).toBe('1');
    // There is nothing to turn off.
    expect(header(urgent[0], 'List-Unsubscribe')).toBeUndefined();
    await sign(governor, 'clear', law);
    expect((await round()).filter(({ subject }) => subject?.startsWith('ทราบโดยด่วน'))).toEqual([]);

    const { clock } = gov(site.strapi);
    const later = new Date(Date.now() + 1_000 * 3_600_000);
    clock.set(() => later);
    try {
      expect(sentTo(await round()).filter((each) => each.includes('เกินกำหนดรับทราบ'))).toEqual(
        [governor, cio, approver].map(({ email }) => `${email} เกินกำหนดรับทราบเรื่องเร่งด่วน: น้ำท่วมฉับพลัน`).sort(),
      );
      expect(sentTo(await round())).toEqual([]);
    } finally {
      clock.set(undefined);
    }
  });

  test('in English for who has the panel in English, with the names and days of English', async () => {
    const { site, office, round, others } = mailed;
    await site.strapi.db
      .query('admin::user')
      .update({ where: { id: office.approver.id }, data: { preferedLanguage: 'en' } });
    const law = await draftLaw(site, office, { title: 'ประกาศภาษาอังกฤษ' });
    await sign(office.reporter, 'submit', law);
    const [mail] = await round();
    expect(mail?.subject).toBe('Waiting for your approval: ประกาศภาษาอังกฤษ');
    expect(mail?.text).toMatch(/of Test Office for approval on \d{1,2} \w+ 20\d\d at \d\d:\d\d/);
    await site.strapi.db
      .query('admin::user')
      .update({ where: { id: office.approver.id }, data: { preferedLanguage: null } });
    // Nobody of another agency was told of anything in all these tests.
    const addresses = mailed.server.mails.flatMap(({ recipients }) => recipients);
    expect(addresses.filter((each) => others.some(({ email }) => email === each))).toEqual([]);
  });

  test('who moved to another agency is told nothing more of the first, even of what was waiting to be sent', async () => {
    const { site, office, round, server, otherAgency } = mailed;
    // With the role that reporters have: the tests' own reads every agency.
    const second = await makePerson(site, 'Secondreporter', 'gov-reporter');
    const post = await appoint(site, second, 'reporter', office.agency);
    await atOnce(second);
    const law = await draftLaw(site, { ...office, reporter: second, officer: post }, { title: 'ของผู้ที่ย้าย' });
    await sign(second, 'submit', law);
    await round();
    // The mail cannot be sent for a while, and in between the officer is somebody else's.
    server.answers.set(second.email, { code: 451, text: 'try again later' });
    await sign(office.approver, 'return', law, { note: 'ขอเอกสารเพิ่ม' });
    await round();
    server.answers.clear();
    await site.strapi
      .documents('plugin::gov-publishing.appointment')
      .update({ documentId: post.documentId, data: { revokedAt: new Date().toISOString() } });
    await appoint(site, second, 'reporter', otherAgency);
    const { clock } = gov(site.strapi);
    clock.set(() => new Date(Date.now() + 120_000));
    try {
      expect(sentTo(await round())).toEqual([]);
    } finally {
      clock.set(undefined);
    }
    const mails = await site.http.get('/gov-publishing/mails').set(as(office.superAdmin));
    expect(mails.body.data[0]).toMatchObject({ state: 'dropped', subject: { th: 'ส่งคืนให้แก้ไข: ของผู้ที่ย้าย' } });
  });

  test('of an entry that is marked as restricted neither title nor reason is in the mail', async () => {
    const { site, office, round } = mailed;
    const law = await draftLaw(site, office, { title: 'ความลับ' });
    await sign(office.reporter, 'submit', law);
    await round();
    await sign(office.approver, 'return', law, { note: 'เป็นเรื่องลับ' });
    await site.http
      .put(`/content-manager/collection-types/${law.uid}/${law.documentId}`)
      .query({ locale: 'th' })
      .set(as(office.reporter))
      .send({ restricted: true })
      .expect(200);
    const [mail, ...more] = await round();
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('ส่งคืนให้แก้ไข: เรื่องที่ระบุว่าเป็นข้อมูลไม่เผยแพร่');
    expect(`${mail?.text} ${mail?.html}`).not.toMatch(/ความลับ|เรื่องลับ/);
  });
});
