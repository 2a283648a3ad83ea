import { strict } from '../../domain/signoff/profiles/strict';
import type { PolicyProfile } from '../../domain/signoff/profiles/profile';
import { notJudged, ready, toDo, type ReadinessLine } from '../line';

interface Facts {
  readonly profile: Pick<PolicyProfile, 'name' | 'title'>;
  /** Whether the host app names it; the strict one stands where it does not. */
  readonly isChosen: boolean;
}

export const rules: ReadinessLine<Facts> = {
  name: 'rules',
  title: { th: 'กติกาการลงนามของจังหวัด', en: 'The province’s rules' },
  why: {
    th: 'คำสั่งของแต่ละจังหวัดกำหนดผู้ลงนามและระยะเวลาไม่เหมือนกัน ระบบต้องใช้กติกาของจังหวัดท่าน',
    en: 'Each province’s order says for itself who signs and by when; yours are the ones to go by.',
  },
  mandate: {
    id: 'URG-01',
    text: {
      th: 'นำเสนอผู้ว่าราชการ…หรือรองผู้ว่าราชการ…ที่กำกับดูแลเห็นชอบ/อนุมัติก่อนเผยแพร่',
      en: 'Important/urgent content that affects the image: governor or supervising vice-governor concurs/approves BEFORE publishing',
    },
  },
  look: async ({ strapi, profile }) => ({
    profile,
    isChosen: typeof strapi.config.get('plugin::gov-publishing.profile') === 'string',
  }),
  judge({ profile: { name, title }, isChosen }) {
    if (name !== strict.name) return ready(title.th, title.en);
    return isChosen
      ? notJudged(
          `เลือกกติกา “${title.th}” ไว้ ซึ่งเข้มที่สุดและไม่ใช่ของจังหวัดใด ระบบบอกไม่ได้ว่าตรงกับคำสั่งของจังหวัดท่านหรือไม่`,
          `“${title.en}” was chosen, which is no province’s: whether it is what your order says cannot be told from here.`,
        )
      : toDo(`ยังไม่ได้เลือก ระบบใช้กติกา “${title.th}”`, `None is chosen; “${title.en}” stands.`);
  },
  mending: () => ({
    onServer: {
      th: 'เลือกกติกาของจังหวัดด้วย GOV_PROFILE (profile ใน config/plugins) แล้วเริ่มระบบใหม่',
      en: 'Choose your province’s by GOV_PROFILE (profile in config/plugins), and restart.',
    },
    guide: { th: 'policy-profiles', en: 'policy-profiles' },
  }),
};
