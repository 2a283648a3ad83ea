import type { NoticeKind } from '../notice-kind';

/** A remark on a draft mentions a person. The remark itself is read in the panel, and stands in no mail. */
export const mentioned: NoticeKind = {
  name: 'mentioned',
  urgency: 'work',
  target: 'entry',
  words: {
    subject: { th: 'มีผู้กล่าวถึงท่านในข้อสังเกต: {title}', en: 'You were mentioned in a remark: {title}' },
    sentence: {
      th: '{name} กล่าวถึงท่านในข้อสังเกตต่อข้อมูลเรื่อง “{title}” ของ{agency} เมื่อวันที่ {at:instant} โปรดเปิดอ่านและตอบ',
      en: '{name} mentioned you in a remark on “{title}” of {agency} on {at:instant}. Please read and answer it.',
    },
    button: { th: 'เปิดอ่านข้อสังเกต', en: 'Read the remark' },
  },
};
