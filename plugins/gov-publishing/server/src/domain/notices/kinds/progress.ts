import type { NoticeKind } from '../notice-kind';

const SEE_STATE = { th: 'ดูสถานะ', en: 'See where it stands' } as const;
const NEXT = { th: 'ขั้นตอนต่อไป: {next:duty}', en: 'Next: {next:duty}' } as const;

export const approved: NoticeKind = {
  name: 'approved',
  urgency: 'news',
  target: 'entry',
  words: {
    subject: { th: 'อนุมัติรับรองแล้ว: {title}', en: 'Approved: {title}' },
    sentence: {
      th: '{position} ได้ลงนามอนุมัติรับรองข้อมูลเรื่อง “{title}” ของ{agency} เมื่อวันที่ {at:instant}',
      en: '{position} approved “{title}” of {agency} on {at:instant}.',
    },
    more: NEXT,
    button: SEE_STATE,
  },
};

export const weighed: NoticeKind = {
  name: 'weighed',
  urgency: 'news',
  target: 'entry',
  words: {
    subject: { th: 'สำนักงานจังหวัดพิจารณาแล้ว: {title}', en: 'Weighed by the provincial office: {title}' },
    sentence: {
      th: '{position} ได้พิจารณาผลดี ผลเสีย และผลกระทบของข้อมูลเรื่อง “{title}” ของ{agency} เมื่อวันที่ {at:instant}',
      en: '{position} weighed “{title}” of {agency} on {at:instant}.',
    },
    more: NEXT,
    button: SEE_STATE,
  },
};

export const cleared: NoticeKind = {
  name: 'cleared',
  urgency: 'news',
  target: 'entry',
  words: {
    subject: { th: 'ผู้บริหารพิจารณาแล้ว: {title}', en: 'Cleared: {title}' },
    sentence: {
      th: '{position} ได้ลงนามให้ข้อมูลเรื่อง “{title}” ของ{agency} ผ่านการพิจารณาก่อนเผยแพร่ เมื่อวันที่ {at:instant}',
      en: '{position} cleared “{title}” of {agency} for publication on {at:instant}.',
    },
    more: NEXT,
    button: SEE_STATE,
  },
};

export const acknowledged: NoticeKind = {
  name: 'acknowledged',
  urgency: 'news',
  target: 'entry',
  words: {
    subject: { th: 'ผู้บริหารรับทราบแล้ว: {title}', en: 'Acknowledged: {title}' },
    sentence: {
      th: '{position} ได้ลงนามรับทราบเรื่องเร่งด่วน “{title}” ของ{agency} เมื่อวันที่ {at:instant}',
      en: '{position} acknowledged the urgent matter “{title}” of {agency} on {at:instant}.',
    },
    more: NEXT,
    button: SEE_STATE,
  },
};

export const scheduled: NoticeKind = {
  name: 'scheduled',
  urgency: 'news',
  target: 'entry',
  words: {
    subject: { th: 'กำหนดวันเผยแพร่แล้ว: {title}', en: 'Scheduled: {title}' },
    sentence: {
      th: '{position} กำหนดให้ข้อมูลเรื่อง “{title}” ของ{agency} เผยแพร่ในวันที่ {publishAt:instant}',
      en: '{position} scheduled “{title}” of {agency} to be published on {publishAt:instant}.',
    },
    button: SEE_STATE,
  },
};

export const scheduleFailed: NoticeKind = {
  name: 'schedule_failed',
  urgency: 'work',
  target: 'entry',
  words: {
    subject: { th: 'เผยแพร่ตามกำหนดไม่ได้: {title}', en: 'Not published as scheduled: {title}' },
    sentence: {
      th: 'ข้อมูลเรื่อง “{title}” ของ{agency} ถึงกำหนดเผยแพร่แล้วแต่เผยแพร่ไม่ได้ โปรดเปิดดูและดำเนินการ',
      en: '“{title}” of {agency} was due to be published and could not be. Please open it and see to it.',
    },
    more: { th: 'เหตุผล: {why:message}', en: 'The reason: {why:message}' },
    button: { th: 'เปิดเรื่องนี้', en: 'Open it' },
  },
};

export const published: NoticeKind = {
  name: 'published',
  urgency: 'news',
  target: 'public-page',
  words: {
    subject: { th: 'เผยแพร่แล้ว: {title}', en: 'Published: {title}' },
    sentence: {
      th: 'ข้อมูลเรื่อง “{title}” ของ{agency} เผยแพร่ต่อสาธารณะแล้วเมื่อวันที่ {at:instant}',
      en: '“{title}” of {agency} has been public since {at:instant}.',
    },
    button: { th: 'เปิดหน้าที่ประชาชนเห็น', en: 'See the public page' },
  },
};

export const takenDown: NoticeKind = {
  name: 'taken_down',
  urgency: 'news',
  target: 'entry',
  words: {
    subject: { th: 'นำลงจากเว็บไซต์แล้ว: {title}', en: 'Taken down: {title}' },
    sentence: {
      th: '{position} ได้นำข้อมูลเรื่อง “{title}” ของ{agency} ลงจากเว็บไซต์เมื่อวันที่ {at:instant}',
      en: '{position} took “{title}” of {agency} down on {at:instant}.',
    },
    more: { th: 'เหตุผล: “{reason}”', en: 'The reason: “{reason}”' },
    button: SEE_STATE,
  },
};
