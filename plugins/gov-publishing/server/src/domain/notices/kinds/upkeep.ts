import type { NoticeKind } from '../notice-kind';

export const appointmentEnds: NoticeKind = {
  name: 'appointment_ends',
  urgency: 'work',
  target: 'people',
  words: {
    subject: {
      th: 'การแต่งตั้งจะสิ้นสุดใน {days} วัน: {duty:duty}',
      en: 'Appointment ends in {days} days: {duty:duty}',
    },
    sentence: {
      th: 'การแต่งตั้ง{name}เป็น{duty:duty}ของ{agency} ตามคำสั่งที่ {order} ลงวันที่ {orderDate:day} จะสิ้นสุดวันที่ {to:day} หากยังต้องปฏิบัติหน้าที่ โปรดบันทึกคำสั่งฉบับใหม่ก่อนวันดังกล่าว มิฉะนั้นจะลงนามไม่ได้',
      en: 'The appointment of {name} as {duty:duty} of {agency} by order {order} of {orderDate:day} ends on {to:day}. If the duty goes on, enter the new order before that day; nothing can be signed without it.',
    },
    button: { th: 'เปิดหน้าผู้ได้รับแต่งตั้ง', en: 'Open the appointments' },
  },
};

export const dutyVacant: NoticeKind = {
  name: 'duty_vacant',
  urgency: 'work',
  canWait: true,
  target: 'people',
  words: {
    subject: { th: 'ไม่มี{duty:duty}: {agency}', en: 'Nobody is {duty:duty}: {agency}' },
    sentence: {
      th: '{agency}ไม่มี{duty:duty} จึงยังเผยแพร่ข้อมูลไม่ได้ โปรดแต่งตั้งผู้ปฏิบัติหน้าที่',
      en: '{agency} has nobody as {duty:duty}, so it cannot publish. Please appoint somebody.',
    },
    more: { th: 'ว่างตั้งแต่วันที่ {since:day}', en: 'Vacant since {since:day}' },
    button: { th: 'บันทึกการแต่งตั้ง', en: 'Enter an appointment' },
  },
};

/** QLT-01: what is public stays right, because somebody looks at it again. */
export const reviewDue: NoticeKind = {
  name: 'review_due',
  urgency: 'work',
  canWait: true,
  target: 'entry',
  words: {
    subject: { th: 'ถึงกำหนดทบทวน: {title}', en: 'Due for review: {title}' },
    sentence: {
      th: 'ข้อมูลเรื่อง “{title}” ของ{agency} ที่เผยแพร่อยู่ ถึงกำหนดทบทวนวันที่ {due:day} โปรดตรวจว่ายังถูกต้องและเป็นปัจจุบัน',
      en: 'The published entry “{title}” of {agency} was due for review on {due:day}. Please check that it is still right.',
    },
    button: { th: 'เปิดเรื่องนี้', en: 'Open it' },
  },
};

export const driftFound: NoticeKind = {
  name: 'drift_found',
  urgency: 'work',
  target: 'ledger',
  words: {
    subject: { th: 'พบข้อมูลที่ไม่ตรงกับที่ลงนาม', en: 'Something differs from what was signed' },
    sentence: {
      th: 'ระบบตรวจพบข้อมูลที่ไม่ตรงกับที่ลงนามไว้ {count} รายการ ข้อมูลที่ไม่ตรงจะไม่แสดงต่อสาธารณะ โปรดเปิดรายงานและตรวจหาสาเหตุ',
      en: 'The check found {count} differences from what was signed. What differs is not shown to the public. Please open the report and find out why.',
    },
    button: { th: 'เปิดรายงาน', en: 'Open the report' },
  },
};

/** The account waits to be taken up; the link to do so is put in when the mail is written, and kept nowhere else. */
export const invited: NoticeKind = {
  name: 'invited',
  urgency: 'urgent',
  target: 'registration',
  words: {
    subject: {
      th: 'เชิญเข้าใช้ระบบเผยแพร่ข้อมูลของจังหวัด',
      en: 'Your account for the province’s publishing system',
    },
    sentence: {
      th: 'ผู้ดูแลระบบสร้างบัญชีผู้ใช้ให้ท่านแล้ว โปรดเปิดลิงก์ด้านล่างเพื่อตั้งรหัสผ่านด้วยตนเอง ลิงก์นี้ใช้ได้เฉพาะท่าน โปรดอย่าส่งต่อ',
      en: 'An account was made for you. Please open the link below and set your own password. The link is for you alone; please do not pass it on.',
    },
    button: { th: 'ตั้งรหัสผ่าน', en: 'Set the password' },
  },
};
