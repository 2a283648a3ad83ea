import { DEFAULT_SITE_NAMES, type GovConfig } from '../../config';
import { ready, toDo, type ReadinessLine } from '../line';

interface Facts extends Pick<GovConfig['site'], 'nameTh' | 'nameEn'> {
  /** As officers signed it; null where they did not. */
  readonly signed: string | null;
}

export const siteName: ReadinessLine<Facts> = {
  name: 'site_name',
  title: { th: 'ชื่อเว็บไซต์', en: 'Name of the site' },
  why: {
    th: 'ประชาชนและโปรแกรมที่อ่านข้อมูลเห็นชื่อนี้ว่าเป็นเว็บไซต์ของใคร',
    en: 'Citizens, feeds and catalogues are told by it whose site this is.',
  },
  mandate: {
    id: 'ORG-08',
    text: {
      th: 'พ.ร.บ. 2540, พ.ร.ฎ. 2546, มาตรฐานเว็บไซต์ภาครัฐ',
      en: 'Conform to OIA, Good Governance Decree, Gov Website Standard',
    },
  },
  look: async ({ config: { site }, signedIdentity }) => ({
    ...site,
    signed: (await signedIdentity('th'))?.name ?? null,
  }),
  judge: ({ nameTh, nameEn, signed }) =>
    nameTh === DEFAULT_SITE_NAMES.th || nameEn === DEFAULT_SITE_NAMES.en
      ? toDo(`ยังใช้ชื่อกลาง “${nameTh}”`, `It still has the name of no site in particular: “${nameEn}”.`)
      : ready(
          `${nameTh} (${nameEn})${signed === null ? '' : ` หน้าเว็บแสดงชื่อที่ลงนามแล้ว “${signed}”`}`,
          `${nameEn} (${nameTh})${signed === null ? '' : `; pages show the name that was signed: “${signed}”`}`,
        ),
  mending: () => ({
    onServer: {
      th: 'กำหนด GOV_SITE_NAME_TH และ GOV_SITE_NAME_EN (site.nameTh และ site.nameEn ใน config/plugins) แล้วเริ่มระบบใหม่',
      en: 'Set GOV_SITE_NAME_TH and GOV_SITE_NAME_EN (site.nameTh and site.nameEn in config/plugins), and restart.',
    },
    guide: { th: 'production#เว็บไซต์สำหรับประชาชน', en: 'production#the-public-site' },
  }),
};
