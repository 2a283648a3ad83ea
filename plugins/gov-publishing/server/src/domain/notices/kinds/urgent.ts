import type { NoticeKind } from '../notice-kind';

/** URG-01, URG-02: reported to the executives at once; what they decide by the profile stands in the form that is signed. */
export const urgentReported: NoticeKind = {
  name: 'urgent',
  urgency: 'urgent',
  target: 'entry',
  words: {
    subject: { th: 'ทราบโดยด่วน: {title}', en: 'Urgent, for your acknowledgement: {title}' },
    sentence: {
      th: 'ด้วย{agency}รายงานเหตุการณ์ฉุกเฉิน/เร่งด่วน เรื่อง “{title}” ซึ่งหัวหน้าส่วนราชการอนุมัติรับรองแล้วเมื่อวันที่ {at:instant} จึงเรียนมาเพื่อโปรดทราบ ภายในวันที่ {due:instant}',
      en: '{agency} reports an emergency or urgent matter, “{title}”, which its head approved on {at:instant}. Please acknowledge it by {due:instant}.',
    },
    button: { th: 'อ่านและลงนามรับทราบ', en: 'Read and acknowledge' },
  },
};

export const acknowledgementOverdue: NoticeKind = {
  name: 'overdue',
  urgency: 'urgent',
  target: 'entry',
  words: {
    subject: { th: 'เกินกำหนดรับทราบเรื่องเร่งด่วน: {title}', en: 'Acknowledgement overdue: {title}' },
    sentence: {
      th: 'เรื่อง “{title}” ของ{agency} ครบกำหนดรับทราบเมื่อวันที่ {due:instant} แล้ว ขณะนี้ยังไม่มีผู้ลงนามรับทราบ จึงเรียนมาเพื่อโปรดพิจารณาโดยด่วน',
      en: 'The acknowledgement of “{title}” of {agency} was due on {due:instant}, and nobody has signed it. Please see to it at once.',
    },
    button: { th: 'เปิดเรื่องนี้', en: 'Open it' },
  },
};
