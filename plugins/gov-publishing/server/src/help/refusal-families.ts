import type { BothLanguages } from '../domain/text/both-languages';

/** What reasons of one kind have in common. It stands in for the meaning of a code that has none of its own, as a site's own checks. */
export interface RefusalFamily {
  readonly name: string;
  readonly title: BothLanguages;
  readonly what: BothLanguages;
  readonly todo: BothLanguages;
  /** Page of the guide that goes on. */
  readonly guide: string;
  /** Beginnings of codes. */
  readonly begins: readonly string[];
}

/** The first that fits counts; the last is of the sign-off itself, whose codes have no family in their names. */
export const FAMILIES: readonly RefusalFamily[] = [
  {
    name: 'content',
    title: { th: 'สิ่งที่ตรวจพบในเนื้อหา', en: 'What was found in the content' },
    what: {
      th: 'ระบบตรวจเนื้อหาทุกครั้งที่บันทึก สิ่งที่ต้องแก้ไขทำให้ยังลงนามไม่ได้ สิ่งที่ควรตรวจสอบเป็นเพียงคำเตือน',
      en: 'Content is checked whenever it is saved. What blocks keeps it from being signed; what warns does not.',
    },
    todo: {
      th: 'ผู้รายงานกดชื่อช่องในกรอบลงนามเพื่อไปแก้ไข แล้วบันทึก ผู้ลงนามอื่นส่งคืนให้แก้ไข',
      en: 'The reporter follows the name of the field, puts it right and saves; other signers return the entry.',
    },
    guide: 'screens/panel',
    begins: ['finding.'],
  },
  {
    name: 'imports',
    title: { th: 'นำเข้าจากไฟล์', en: 'Bringing in from a file' },
    what: {
      th: 'ระบบตรวจไฟล์ทั้งไฟล์ก่อน และนำเข้าทั้งหมดหรือไม่นำเข้าเลย ช่องที่ผิดบอกเป็นแถวและคอลัมน์',
      en: 'The whole file is checked first, and brought in whole or not at all. What is wrong is named by row and column.',
    },
    todo: {
      th: 'แก้ในไฟล์ แล้วเลือกไฟล์และตรวจสอบใหม่ นำเข้าซ้ำไม่ทำให้มีรายการซ้ำ',
      en: 'Correct the file, choose it and check it again. Bringing it in twice makes nothing twice.',
    },
    guide: 'screens/import',
    begins: ['import.'],
  },
  {
    name: 'saving',
    title: { th: 'บันทึกไม่ได้', en: 'It could not be saved' },
    what: {
      th: 'สิ่งที่กรอกยังใช้ไม่ได้ หรือมีผู้บันทึกก่อน ระบบจึงยังไม่บันทึก ข้อความที่พิมพ์ไว้ยังอยู่ในแบบฟอร์ม',
      en: 'Something filled in cannot be kept, or somebody saved before. Nothing was saved; what was typed is still in the form.',
    },
    todo: { th: 'แก้ช่องที่ระบุไว้ แล้วบันทึกอีกครั้ง', en: 'Put the named field right and save again.' },
    guide: 'reporter',
    begins: ['input.', 'content.', 'entry.', 'related.', 'type.'],
  },
  {
    name: 'files',
    title: { th: 'ไฟล์', en: 'Files' },
    what: {
      th: 'ระบบดูไฟล์จากเนื้อไฟล์จริง ไม่ใช่นามสกุล ไฟล์ที่ไม่ผ่านจะไม่ถูกเก็บ',
      en: 'Files are judged by their bytes and not by their names. What is refused is not kept.',
    },
    todo: {
      th: 'ใช้ไฟล์ตามชนิดที่ระบุ หรือบันทึกไฟล์ใหม่แล้วแนบอีกครั้ง',
      en: 'Use a file of a kind that is named, or save it anew and attach it again.',
    },
    guide: 'reporter',
    begins: ['file.'],
  },
  {
    name: 'people',
    title: { th: 'การแต่งตั้งและหน่วยงาน', en: 'Appointments and agencies' },
    what: {
      th: 'ลงนามได้เมื่อมีการแต่งตั้งที่มีผลในหน่วยงานนั้น และผู้มีอำนาจอีกคนหนึ่งยืนยันแล้ว',
      en: 'Who signs has an appointment in that agency that counts, and that a second person has confirmed.',
    },
    todo: {
      th: 'เปิดหน้าผู้ได้รับแต่งตั้ง ดูว่าขาดสิ่งใด แล้วให้หัวหน้าส่วนราชการหรือผู้ดูแลระบบแก้ไข',
      en: 'Open the page of people, see what is missing, and have the head of the agency or the administrator put it right.',
    },
    guide: 'screens/people',
    begins: [
      'appointment.',
      'appointment_',
      'agency.',
      'agency_',
      'confirm_',
      'duty_missing',
      'duties_',
      'scope.',
    ],
  },
  {
    name: 'account',
    title: { th: 'บัญชีและรหัสผ่าน', en: 'Account and password' },
    what: {
      th: 'การลงนามเป็นของบุคคล ต้องเข้าระบบด้วยบัญชีของตนเองและใส่รหัสผ่านที่ตนเองตั้ง',
      en: 'A signature is a person’s: in the own session, by a password that its owner set.',
    },
    todo: {
      th: 'เข้าระบบใหม่ หรือเปลี่ยนรหัสผ่านในหน้าโปรไฟล์ หากยังไม่ได้ ติดต่อผู้ดูแลระบบ',
      en: 'Log in again, or set a password of your own on the profile page; else ask the administrator.',
    },
    guide: 'screens/sign',
    begins: ['account', 'password', 'proof.', 'session.', 'officer_inactive'],
  },
  {
    name: 'gate',
    title: { th: 'ทำได้ด้วยการลงนามเท่านั้น', en: 'Done by signing alone' },
    what: {
      th: 'ข้อมูลออกสู่ประชาชน เปลี่ยน หรือออกจากเว็บไซต์ได้ด้วยการลงนามเท่านั้น ทางอื่นถูกปิดไว้ ข้อมูลยังเป็นอย่างเดิม',
      en: 'Content comes out, changes and goes by signatures alone. Every other way is closed; nothing was changed.',
    },
    todo: {
      th: 'เปิดรายการนั้น แล้วใช้ปุ่มในกรอบลงนามข้างแบบฟอร์ม',
      en: 'Open the entry and use the buttons of the panel beside the form.',
    },
    guide: 'screens/panel',
    begins: ['gate.', 'read.'],
  },
  {
    name: 'ledger',
    title: { th: 'ทะเบียนการลงนามและการตรวจสอบ', en: 'The ledger and its verification' },
    what: {
      th: 'สิ่งที่เก็บไว้ไม่ตรงกับที่ลงนาม หรือตรวจไม่ได้ ระบบจึงหยุดและไม่แสดงข้อมูลนั้นต่อประชาชน',
      en: 'What is stored is not what was signed, or cannot be verified. It is not shown to the public, or signing stops.',
    },
    todo: {
      th: 'แจ้งผู้ดูแลระบบทันที อย่าแก้ฐานข้อมูลเอง มักแก้ได้ด้วยการกู้คืนจากข้อมูลสำรอง',
      en: 'Tell the administrator at once. Change nothing in the database: most of it is put right from a backup.',
    },
    guide: 'screens/ledger',
    begins: ['drift.', 'ledger.', 'clock.'],
  },
  {
    name: 'opening',
    title: { th: 'การตั้งค่าระบบ', en: 'Setting the system up' },
    what: { th: 'การตั้งค่ายังไม่ครบหรือเปิดช่องไว้', en: 'A setting is missing, or leaves something open.' },
    todo: {
      th: 'ผู้ดูแลระบบสูงสุดเปิดหน้าพร้อมเปิดใช้งานหรือยัง แล้วทำตามที่บอก',
      en: 'The super admin opens Ready to open? and does what it says.',
    },
    guide: 'screens/readiness',
    begins: ['readiness.', 'layout.', 'mail.'],
  },
  {
    name: 'remarks',
    title: { th: 'ข้อสังเกต', en: 'Remarks' },
    what: {
      th: 'ข้อสังเกตนี้บันทึกไม่ได้ ข้อความที่พิมพ์ยังอยู่',
      en: 'The remark was not kept; what was typed is still there.',
    },
    todo: { th: 'แก้ตามที่บอก แล้วส่งใหม่', en: 'Do what it says and send it again.' },
    guide: 'screens/panel',
    begins: ['remark.', 'remarks_'],
  },
  {
    name: 'programs',
    title: { th: 'คำขอของโปรแกรมและหน้าเว็บ', en: 'Requests of programs and pages' },
    what: {
      th: 'คำขอที่ส่งมาไม่อยู่ในรูปแบบที่ระบบรับ หรือระบบไม่ว่างชั่วคราว ไม่มีสิ่งใดเปลี่ยน',
      en: 'The request is not one that is taken, or the system is busy. Nothing was changed.',
    },
    todo: {
      th: 'ลองใหม่ หากเกิดซ้ำในหน้าจอ แจ้งผู้ดูแลระบบพร้อมรหัสของหน้านี้',
      en: 'Try again. Where a screen says it again, tell the administrator the code of this page.',
    },
    guide: 'super-admin',
    begins: ['request.', 'query.', 'public.', 'reading.', 'export.', 'server.', 'help.'],
  },
  {
    name: 'signing',
    title: { th: 'ลงนามไม่ได้', en: 'It cannot be signed' },
    what: {
      th: 'ยังไม่ถึงขั้นนี้ ไม่ใช่หน้าที่ของท่าน หรือยังขาดสิ่งที่ต้องยืนยัน ระบบยังไม่บันทึกการลงนาม',
      en: 'It is not its turn, not your duty, or something to be confirmed is missing. Nothing was signed.',
    },
    todo: {
      th: 'ทำตามที่บอก กรอบลงนามข้างแบบฟอร์มแสดงว่าเรื่องนี้รอใคร',
      en: 'Do what it says. The panel beside the form says whom the entry waits for.',
    },
    guide: 'screens/panel',
    begins: [''],
  },
];

/** @returns the family of a code */
export function familyOf(code: string): RefusalFamily {
  return FAMILIES.find(({ begins }) => begins.some((each) => code.startsWith(each))) as RefusalFamily;
}
