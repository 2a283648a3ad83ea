import type { NoticeKind } from '../notice-kind';

const READ_AND_SIGN = { th: 'อ่านและลงนาม', en: 'Read and sign' } as const;

export const waitsForApproval: NoticeKind = {
  name: 'waits_approval',
  urgency: 'work',
  target: 'entry',
  words: {
    subject: { th: 'รออนุมัติรับรอง: {title}', en: 'Waiting for your approval: {title}' },
    sentence: {
      th: 'ด้วย{position} ได้เสนอข้อมูลเรื่อง “{title}” ของ{agency} เพื่อขออนุมัติเผยแพร่ เมื่อวันที่ {at:instant} จึงเรียนมาเพื่อโปรดพิจารณาลงนาม',
      en: '{position} submitted “{title}” of {agency} for approval on {at:instant}. Please read it and decide.',
    },
    button: READ_AND_SIGN,
  },
};

export const waitsForWeighing: NoticeKind = {
  name: 'waits_weighing',
  urgency: 'work',
  target: 'entry',
  words: {
    subject: { th: 'รอประเมินผลกระทบ: {title}', en: 'Waiting for your weighing: {title}' },
    sentence: {
      th: 'ด้วย{agency}ขอเสนอข้อมูลเรื่อง “{title}” เพื่อให้สำนักงานจังหวัดพิจารณาผลดี ผลเสีย และผลกระทบ ก่อนเสนอผู้บริหาร จึงเรียนมาเพื่อโปรดพิจารณา',
      en: '{agency} asks the provincial office to weigh the benefits, harms and impacts of “{title}” before it goes to the executives.',
    },
    button: READ_AND_SIGN,
  },
};

export const waitsForClearance: NoticeKind = {
  name: 'waits_clearance',
  urgency: 'work',
  target: 'entry',
  words: {
    subject: { th: 'รอพิจารณากลั่นกรองก่อนเผยแพร่: {title}', en: 'Waiting for your clearance: {title}' },
    sentence: {
      th: '{agency}ขอเสนอข้อมูลเรื่อง “{title}” ซึ่งเป็นเรื่องสำคัญหรือมีผลกระทบต่อภาพลักษณ์ของจังหวัด เพื่อโปรดพิจารณากลั่นกรองก่อนเผยแพร่',
      en: '{agency} asks you to clear “{title}”, which is important or touches the image of the province, before it is published.',
    },
    button: READ_AND_SIGN,
  },
};

export const waitsForPublication: NoticeKind = {
  name: 'waits_publication',
  urgency: 'work',
  target: 'entry',
  words: {
    subject: { th: 'รอนำขึ้นเผยแพร่: {title}', en: 'Waiting to be published: {title}' },
    sentence: {
      th: 'ข้อมูลเรื่อง “{title}” ของ{agency} ผ่านการลงนามครบแล้ว โปรดตรวจทานความครบถ้วนและสมบูรณ์ แล้วนำขึ้นเผยแพร่',
      en: '“{title}” of {agency} has all its signatures. Please read it through once more and publish it.',
    },
    button: { th: 'ตรวจทานและเผยแพร่', en: 'Read and publish' },
  },
};

export const waitsForConfirmation: NoticeKind = {
  name: 'waits_confirmation',
  urgency: 'work',
  target: 'people',
  words: {
    subject: { th: 'รอท่านยืนยันการแต่งตั้ง {count} รายการ', en: 'Waiting for your confirmation: {count}' },
    sentence: {
      th: 'มีการแต่งตั้งรอท่านยืนยัน {count} รายการ ผู้ได้รับแต่งตั้งยังลงนามไม่ได้จนกว่าท่านจะตรวจคำสั่งและลงนามยืนยัน',
      en: 'Appointments wait for your confirmation: {count}. Until you have compared them with the orders and confirmed them, those officers can sign nothing.',
    },
    button: { th: 'เปิดหน้าผู้ได้รับแต่งตั้ง', en: 'Open the appointments' },
  },
};

export const returned: NoticeKind = {
  name: 'returned',
  urgency: 'work',
  target: 'entry',
  words: {
    subject: { th: 'ส่งคืนให้แก้ไข: {title}', en: 'Returned to you: {title}' },
    sentence: {
      th: '{position} ได้พิจารณาข้อมูลเรื่อง “{title}” ของ{agency} แล้ว ส่งคืนให้แก้ไข โปรดแก้ไขและเสนอขออนุมัติอีกครั้ง',
      en: '{position} has read “{title}” of {agency} and returned it. Please correct it and submit it again.',
    },
    more: { th: 'เหตุผล: “{reason}”', en: 'The reason: “{reason}”' },
    button: { th: 'เปิดเพื่อแก้ไข', en: 'Open and correct' },
  },
};
