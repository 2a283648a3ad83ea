import { SECTION_STATEMENTS } from '../../content-types/section-statements';
import { OIA_SECTIONS, type OiaSectionId } from '../../domain/oia/sections';
import type { BothLanguages } from '../../domain/text/both-languages';
import { ready, toDo, type ReadinessLine } from '../line';

interface Facts {
  readonly agencies: readonly ({ readonly code: string } & BothLanguages)[];
  /** Of each agency the sections under which it has signed something, or that there is none. */
  readonly said: ReadonlyMap<string, ReadonlySet<OiaSectionId>>;
}

/** As many as somebody reads. */
const AGENCIES_NAMED = 40;

export const informationAct: ReadinessLine<Facts> = {
  name: 'information_act',
  title: { th: 'ข้อมูลข่าวสารตามมาตรา 7 และมาตรา 9', en: 'Information under sections 7 and 9' },
  why: {
    th: 'กฎหมายให้ทุกหน่วยงานเปิดเผยข้อมูลเหล่านี้ หน่วยงานที่ไม่มีข้อมูลข้อใดให้แจ้งเหตุผล มิฉะนั้นประชาชนจะเห็นว่า “ยังไม่มีข้อมูล”',
    en: 'The Act has every agency open them. An agency that has none under a section says why; or else citizens read “no information yet”.',
  },
  mandate: {
    id: 'OD-01',
    text: { th: 'ข้อมูลข่าวสารตามมาตรา ๗', en: 'OIA s.7 information' },
  },
  look: async (asked) => ({ agencies: (await asked.roster()).agencies, said: await asked.saidUnderAct() }),
  judge({ agencies, said }) {
    const lacking = agencies.flatMap((agency) => {
      const missing = OIA_SECTIONS.filter(({ id }) => !said.get(agency.code)?.has(id));
      return missing.length > 0 ? [{ agency, missing }] : [];
    });
    if (agencies.length === 0) return toDo('ยังไม่มีหน่วยงานในระบบ', 'There is no agency yet.');
    if (lacking.length === 0)
      return ready('ทุกหน่วยงานมีข้อมูล หรือแจ้งเหตุผลที่ไม่มีครบทุกข้อ', 'Every agency has said something of each.');
    const named = lacking.slice(0, AGENCIES_NAMED).map(({ agency, missing }) => ({
      th: `${agency.th}: ยังไม่มี${numbered(missing, 'มาตรา')}`,
      en: `${agency.en}: nothing under ${numbered(missing, 'section')}`,
    }));
    return toDo(
      `${lacking.length} จาก ${agencies.length} หน่วยงานยังไม่มีข้อมูลหรือเหตุผลบางข้อ`,
      `${lacking.length} of ${agencies.length} agencies have said nothing under some sections.`,
      named,
    );
  },
  mending: () => ({
    screen: `/content-manager/collection-types/${SECTION_STATEMENTS.uid}`,
    label: { th: 'เปิดข้อมูลพื้นฐานของหน่วยงาน', en: 'Open the basic information' },
  }),
};

/** "มาตรา 7 (1) (3), มาตรา 9 (8)" */
function numbered(missing: readonly (typeof OIA_SECTIONS)[number][], word: string): string {
  return ([7, 9] as const)
    .flatMap((number) => {
      const items = missing.filter(({ section }) => section === number).map(({ item }) => `(${item})`);
      return items.length > 0 ? [`${word} ${number} ${items.join(' ')}`] : [];
    })
    .join(', ');
}
