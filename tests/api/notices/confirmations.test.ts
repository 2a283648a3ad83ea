import { confirmInCode, OFFICER_ROLE, takeOffSuperAdmin } from '../../harness/officers';
import { enterAppointment, makePerson } from '../../harness/people';
import { DATABASES } from '../../harness/site';
import { chooseMail, sentTo, startMailedOffice, type MailedOffice } from './office-mail';

describe.each(DATABASES)('WF-01 who may confirm an appointment is told that it waits, on %s', (client) => {
  let mailed: MailedOffice;
  beforeAll(async () => {
    mailed = await startMailedOffice(client);
    const { approver, governor } = mailed.office;
    for (const person of [approver, governor, ...mailed.others])
      await chooseMail(mailed, person, 'at_once', 'at_once');
    await mailed.round();
  });
  afterAll(() => mailed?.stop());

  test('those above are, once, and nobody of another agency; it is told anew when more waits, and no more when none does', async () => {
    const { site, office, others, round } = mailed;
    const enter = async (name: string): Promise<string> => {
      const person = await makePerson(site, name, OFFICER_ROLE);
      await takeOffSuperAdmin(site.strapi, person.id);
      return (await enterAppointment(site, person, 'reporter', office.agency)).documentId;
    };
    const first = await enter('Newcomer');
    const told = (mails: string[]): string[] => mails.filter((each) => each.includes('ยืนยันการแต่งตั้ง'));
    const [head, governor, others0] = [office.approver.email, office.governor.email, others[0]?.email ?? ''];
    const one = told(sentTo(await round()));
    expect(one).toContain(`${head} รอท่านยืนยันการแต่งตั้ง 1 รายการ`);
    expect(one).toContain(`${governor} รอท่านยืนยันการแต่งตั้ง 1 รายการ`);
    expect(one.filter((each) => each.startsWith(others0))).toEqual([]);
    expect(told(sentTo(await round()))).toEqual([]);
    const second = await enter('Second');
    expect(told(sentTo(await round()))).toContain(`${head} รอท่านยืนยันการแต่งตั้ง 2 รายการ`);
    for (const documentId of [first, second]) await confirmInCode(site.strapi, documentId);
    expect(told(sentTo(await round()))).toEqual([]);
  });
});
