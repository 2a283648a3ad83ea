import type { BothLanguages } from '../../domain/text/both-languages';
import { say } from '../../messages';
import type { Roster } from '../../people/roster/roster';
import { ready, toDo, type ReadinessLine } from '../line';

type Facts = Pick<Roster, 'gaps' | 'agencies'>;

export const duties: ReadinessLine<Facts> = {
  name: 'duties',
  title: { th: 'ผู้ปฏิบัติหน้าที่ของแต่ละหน่วยงาน', en: 'Each agency’s duties' },
  why: {
    th: 'หน่วยงานที่ขาดผู้รายงาน ผู้อนุมัติ หรือผู้นำข้อมูลขึ้นเผยแพร่ จะเผยแพร่ข้อมูลไม่ได้ และแต่ละหน่วยงานต้องมีเจ้าหน้าที่ผู้รับผิดชอบเว็บไซต์',
    en: 'An agency without a reporter, an approver or a publisher can publish nothing, and each is to have an officer responsible for the website.',
  },
  mandate: {
    id: 'ORG-01',
    text: {
      th: 'กำหนดให้มีเจ้าหน้าที่ผู้รับผิดชอบในการพัฒนาเว็บไซต์',
      en: 'Appoint an officer responsible for the website',
    },
  },
  look: (asked) => asked.roster(),
  judge({ gaps, agencies }) {
    if (agencies.length === 0)
      return toDo('ยังไม่มีหน่วยงาน จึงยังแต่งตั้งผู้ใดไม่ได้', 'There is no agency yet, so nobody can be appointed.');
    if (gaps.length === 0)
      return ready(
        `ทุกหน่วยงาน (${agencies.length}) มีผู้ปฏิบัติหน้าที่ครบ`,
        `All ${agencies.length} agencies have everybody they need.`,
      );
    const lacking = agencies.filter(({ code }) => gaps.some(({ agency }) => agency === code));
    return toDo(
      `${lacking.length} หน่วยงานจากทั้งหมด ${agencies.length} ยังมีผู้ปฏิบัติหน้าที่ไม่ครบ`,
      `${lacking.length} of ${agencies.length} agencies lack somebody.`,
      lacking.map((agency) => missingIn(agency, gaps)),
    );
  },
  mending: ({ agencies }) =>
    agencies.length === 0
      ? { screen: '/plugins/gov-publishing/people', label: { th: 'เปิดหน้าผู้ปฏิบัติหน้าที่', en: 'Open the people' } }
      : {
          screen: '/plugins/gov-publishing/people?view=gaps',
          label: { th: 'แต่งตั้งผู้ปฏิบัติหน้าที่', en: 'Appoint somebody' },
        },
};

function missingIn(agency: Roster['agencies'][number], gaps: Roster['gaps']): BothLanguages {
  const missing = gaps.filter((gap) => gap.agency === agency.code);
  const names = (locale: 'th' | 'en'): string =>
    missing.map(({ duty }) => say(locale, `duty.${duty}`)).join(', ');
  return { th: `${agency.th}: ไม่มี${names('th')}`, en: `${agency.en}: no ${names('en')}` };
}
