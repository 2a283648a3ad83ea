import { AGENCY_UID } from '../../content-types/uids';
import { ready, toDo, type ReadinessLine } from '../line';

interface Facts {
  readonly count: number;
  readonly lacksProvincialOffice: boolean;
}

export const agencies: ReadinessLine<Facts> = {
  name: 'agencies',
  title: { th: 'หน่วยงานในจังหวัด', en: 'Agencies of the province' },
  why: {
    th: 'ข้อมูลทุกรายการเป็นของหน่วยงานหนึ่ง และผู้ลงนามได้รับแต่งตั้งในหน่วยงานนั้น',
    en: 'Every entry is an agency’s, and its signers are appointed there.',
  },
  mandate: {
    id: 'ORG-04',
    text: {
      th: 'จัดทำข้อมูลตามข้อ ๑ และเชื่อมโยงข้อมูลกับเว็บไซต์ของจังหวัด',
      en: 'Agencies prepare data and link with the provincial site',
    },
  },
  look: async (asked) => {
    const { agencies: all, lacksProvincialOffice } = await asked.roster();
    return { count: all.length, lacksProvincialOffice };
  },
  judge({ count, lacksProvincialOffice }) {
    if (count === 0) return toDo('ยังไม่มีหน่วยงานในระบบ', 'There is no agency yet.');
    if (lacksProvincialOffice)
      return toDo(
        `มี ${count} หน่วยงาน แต่ยังไม่มีหน่วยงานใดมีบทบาทเป็น “สำนักงานจังหวัด” เรื่องสำคัญจึงยังเผยแพร่ไม่ได้`,
        `There are ${count}, and none has the role “provincial office”: what is important cannot be published.`,
      );
    return ready(`มี ${count} หน่วยงาน`, `There are ${count}.`);
  },
  mending: () => ({
    screen: `/content-manager/collection-types/${AGENCY_UID}`,
    label: { th: 'เปิดรายชื่อหน่วยงาน', en: 'Open the agencies' },
  }),
};
