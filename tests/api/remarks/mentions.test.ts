import { gov } from '../../harness/gov';
import { appoint, as, draftLaw, makePerson, type EntryRef, type Person } from '../../harness/people';
import { DATABASES } from '../../harness/site';
import { makeAgency } from '../../doors/stages/weighing-stage';
import { sentTo, startMailedOffice, type MailedOffice } from '../notices/office-mail';
import { expectRefusal, reasonsIn } from '../refusals';
import { change, mustSay, people, remarks, say } from './talk';

const WORDS = 'โปรดตรวจตัวเลขในข้อ ๓ อีกครั้ง';
const SUBJECT = 'มีผู้กล่าวถึงท่านในข้อสังเกต: พระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๔๐';

describe.each(DATABASES)('mentions in remarks, on %s', (client) => {
  let mailed: MailedOffice;
  let law: EntryRef;
  /** Head of another agency, with the role that heads have. */
  let foreign: Person;
  const told = async (person: Person): Promise<any[]> =>
    (await mailed.site.http.get('/gov-publishing/notices').set(as(person))).body.data.filter(
      ({ kind }: { kind: string }) => kind === 'mentioned',
    );
  const id = ({ id: number }: Person): string => String(number);

  beforeAll(async () => {
    mailed = await startMailedOffice(client);
    foreign = await makePerson(mailed.site, 'Foreign', 'gov-head');
    await appoint(mailed.site, foreign, 'approver', await makeAgency(mailed.site, 'SKN-09'));
  });
  afterAll(() => mailed?.stop());
  beforeEach(async () => {
    law = await draftLaw(mailed.site, mailed.office);
    await mailed.round();
  });

  test('who is mentioned is told once, by two servers; the author not of themselves; what was written is in no mail', async () => {
    const { site, office, round } = mailed;
    const before = (await told(office.approver)).length;
    await mustSay(site, office.reporter, law, WORDS, {
      mentions: [id(office.approver), id(office.reporter), id(office.approver)],
    });
    const { notices } = gov(site.strapi);
    await Promise.all([notices.elsewhere(), notices.run(), notices.elsewhere()]);
    const since = await round();
    const [mail] = since;
    expect(sentTo(since)).toEqual([`${office.approver.email} ${SUBJECT}`]);
    expect(mail?.text).toContain(`${office.reporter.name} (ตำแหน่ง reporter) กล่าวถึงท่านในข้อสังเกต`);
    expect(`${mail?.text} ${mail?.html}`).not.toContain(WORDS);
    const [notice] = await told(office.approver);
    expect(await told(office.approver)).toHaveLength(before + 1);
    expect(notice).toMatchObject({ urgency: 'work', path: expect.stringContaining(law.documentId) });
    expect(JSON.stringify(notice)).not.toContain(WORDS);
    expect(await told(office.reporter)).toEqual([]);
    expect((await remarks(site, office.governor, law)).body.data.threads[0].mentions).toEqual([
      office.approver.name,
      office.reporter.name,
    ]);
  });

  test('who may not see the entry is neither offered, nor mentioned, nor told, and the refusal names each', async () => {
    const { site, office } = mailed;
    const offered = async (q?: string): Promise<string[]> =>
      (await people(site, office.reporter, law, q)).body.data.map(({ name }: any) => name);
    expect(await offered()).toEqual(expect.arrayContaining([office.approver.name, office.governor.name]));
    expect(await offered()).not.toContain(office.reporter.name);
    expect(await offered('approv')).toEqual([office.approver.name]);
    expect(await offered('ทดสอบ  APPROV')).toEqual([office.approver.name]);
    expect(await offered('Foreign')).toEqual([]);
    expect(await offered('%')).toEqual([]);
    expect(await offered('  ')).toEqual(await offered());
    for (const q of ['ก'.repeat(101), 'ก '.repeat(7)])
      expectRefusal(await people(site, office.reporter, law, q), 400, ['request.malformed']);
    const answer = await say(site, office.reporter, law, {
      text: WORDS,
      mentions: [id(office.approver), id(foreign), '999999', '999999999999999'],
    });
    expect([answer.status, reasonsIn(answer)]).toEqual([
      422,
      [1, 2, 3].map((place) => `remark.may_not_see mentions.${place} -`),
    ]);
    expectRefusal(answer, 422, Array<string>(3).fill('remark.may_not_see'));
    expect((await remarks(site, office.reporter, law)).body.data.threads).toEqual([]);
    expect(await told(foreign)).toEqual([]);
  });

  test('a remark that is rolled back tells nobody', async () => {
    const { site, office, round } = mailed;
    const before = await told(office.publisher);
    const spy = jest
      .spyOn(gov(site.strapi).wiring.notices.rare, 'mentioned')
      .mockRejectedValueOnce(new Error('the server falls over'));
    const answer = await say(site, office.reporter, law, { text: WORDS, mentions: [id(office.publisher)] });
    spy.mockRestore();
    expect(answer.status).toBe(500);
    expect(sentTo(await round())).toEqual([]);
    expect(await told(office.publisher)).toEqual(before);
    expect((await remarks(site, office.reporter, law)).body.data.threads).toEqual([]);
  });

  test('who may no longer read the entry is told nothing more of it, and of a restricted one the mail says nothing', async () => {
    const { site, office, round, server } = mailed;
    const mover = await makePerson(site, 'Mover', 'gov-head');
    const { documentId } = await appoint(site, mover, 'approver', office.agency);
    await round();
    await mustSay(site, office.reporter, law, WORDS, { mentions: [id(mover), id(office.approver)] });
    await site.strapi.documents('plugin::gov-publishing.appointment').update({
      documentId,
      data: { revokedAt: new Date().toISOString(), revokedReason: 'ย้าย' },
    });
    await site.http
      .put(`/content-manager/collection-types/${law.uid}/${law.documentId}`)
      .query({ locale: 'th' })
      .set(as(office.reporter))
      .send({ restricted: true })
      .expect(200);
    const mails = await round();
    expect(sentTo(mails)).toEqual([
      `${office.approver.email} มีผู้กล่าวถึงท่านในข้อสังเกต: เรื่องที่ระบุว่าเป็นข้อมูลไม่เผยแพร่`,
    ]);
    expect(`${mails[0]?.text} ${mails[0]?.html}`).not.toMatch(/พระราชบัญญัติ|ตัวเลข/);
    expect(await told(mover)).toEqual([]);
    expect(server.mails.flatMap(({ recipients }) => recipients)).not.toContain(mover.email);
  });

  test('no word of a remark reaches the log, on any way to keep, find or lose it', async () => {
    const { site, office } = mailed;
    const logged: string[] = [];
    const spies = (['debug', 'http', 'info', 'warn', 'error'] as const).map((level) =>
      jest.spyOn(site.strapi.log, level).mockImplementation(((...said: unknown[]) => {
        logged.push(said.map(String).join(' '));
      }) as never),
    );
    const remark = await mustSay(site, office.reporter, law, WORDS);
    await say(site, office.reporter, law, { text: WORDS, field: WORDS });
    await change(site, office.approver, law, remark, 'resolve');
    await change(site, office.reporter, law, remark, 'withdraw');
    for (const spy of spies) spy.mockRestore();
    expect(logged.join('\n')).not.toContain(WORDS);
  });
});
