import type { CommonCheck } from '../check';

/** What is said of personal data in the words and in the files of an entry. */
export const PERSONAL_DATA_WORDS: CommonCheck['words'] = {
  'finding.personal.national_id': {
    th: 'พบตัวเลขที่มีลักษณะเป็นเลขประจำตัวประชาชน จำนวน {count} รายการ ({masked}) โปรดนำออก หรือเขียนเหตุผลที่ต้องเผยแพร่เมื่อเสนอ',
    en: 'Numbers that look like national identification numbers: {count} ({masked}). Remove them, or write why they must be published when you submit.',
  },
  'finding.personal.mobile': {
    th: 'พบหมายเลขโทรศัพท์เคลื่อนที่ จำนวน {count} รายการ ({masked}) โปรดใช้หมายเลขโทรศัพท์ของหน่วยงาน หรือเขียนเหตุผลที่ต้องเผยแพร่เมื่อเสนอ',
    en: "Mobile telephone numbers found: {count} ({masked}). Use the agency's official number, or write why they must be published when you submit.",
  },
  'finding.personal.passport': {
    th: 'พบข้อความคล้ายเลขที่หนังสือเดินทาง {count} แห่ง ({masked}) โปรดลบออก หรือเขียนเหตุผลที่ต้องเผยแพร่เมื่อเสนอ',
    en: 'There is what looks like a passport number: {count} ({masked}). Take it out, or write why it must be published when you submit.',
  },
  'finding.personal.private_email': {
    th: 'พบที่อยู่อีเมลที่ไม่ใช่ของทางราชการ {count} แห่ง ({masked}) โปรดใช้อีเมลของหน่วยงาน หรือเขียนเหตุผลที่ต้องเผยแพร่เมื่อเสนอ',
    en: "There are e-mail addresses that are not official: {count} ({masked}). Use the office's own, or write why they must be published when you submit.",
  },
  'finding.personal.bank_account': {
    th: 'พบข้อความคล้ายเลขที่บัญชีธนาคาร {count} แห่ง ({masked}) โปรดลบออก หรือเขียนเหตุผลที่ต้องเผยแพร่เมื่อเสนอ',
    en: 'There is what looks like the number of a bank account: {count} ({masked}). Take it out, or write why it must be published when you submit.',
  },
  'finding.personal.line_id': {
    th: 'พบไอดีไลน์ของบุคคล {count} แห่ง ({masked}) โปรดใช้บัญชีทางการของหน่วยงาน หรือเขียนเหตุผลที่ต้องเผยแพร่เมื่อเสนอ',
    en: "There are LINE ids of persons: {count} ({masked}). Use the office's official account, or write why they must be published when you submit.",
  },
  'finding.personal.birth_date': {
    th: 'พบวันเดือนปีเกิดคู่กับชื่อบุคคล {count} แห่ง ({masked}) โปรดลบออก หรือเขียนเหตุผลที่ต้องเผยแพร่เมื่อเสนอ',
    en: 'There are dates of birth beside a name: {count} ({masked}). Take them out, or write why they must be published when you submit.',
  },
  'finding.personal.basis_missing': {
    th: 'เนื้อหานี้มีข้อมูลส่วนบุคคล แต่ยังไม่ได้ระบุฐานทางกฎหมายที่เผยแพร่ โปรดเลือกในช่อง “ฐานทางกฎหมายที่เผยแพร่ข้อมูลส่วนบุคคล”',
    en: 'This entry shows personal data and does not say on which legal ground. Choose one in the field “Legal ground for showing personal data”.',
  },
  'finding.file.personal': {
    th: 'ไฟล์ “{name}” มี{kind:personal} {count} แห่ง ได้แก่ {places:places} โปรดลบออกจากไฟล์แล้วอัปโหลดใหม่ หรือเขียนเหตุผลที่ต้องเผยแพร่เมื่อเสนอ',
    en: 'The file “{name}” holds {kind:personal}: {count}, namely {places:places}. Take them out of the file and upload it again, or write why they must be published when you submit.',
  },
  'finding.file.being_read': {
    th: 'ระบบกำลังตรวจข้อความในไฟล์ “{name}” โปรดรอสักครู่แล้วเปิดหน้านี้ใหม่',
    en: 'The text of the file “{name}” is being looked through. Wait a moment, and open this page again.',
  },
  'finding.file.encrypted': {
    th: 'ไฟล์ “{name}” มีรหัสผ่าน ระบบจึงตรวจข้อมูลส่วนบุคคลในไฟล์ไม่ได้ และประชาชนจะเปิดอ่านไม่ได้ โปรดบันทึกใหม่โดยไม่ใส่รหัสผ่าน',
    en: 'The file “{name}” has a password, so it cannot be looked through for personal data, and the public could not open it. Save it again, without a password.',
  },
  'finding.file.no_text': {
    th: 'ไฟล์ “{name}” ไม่มีข้อความ น่าจะเป็นภาพสแกน ระบบจึงตรวจข้อมูลส่วนบุคคลในไฟล์ไม่ได้ โปรดอ่านด้วยตนเองทุกหน้าก่อนลงนาม',
    en: 'The file “{name}” has no text; it may be a scan. It cannot be looked through for personal data: read every page yourself before you sign.',
  },
  'finding.file.pages_without_text': {
    th: 'ไฟล์ “{name}” มีบางหน้าเป็นภาพสแกน ระบบจึงตรวจข้อมูลส่วนบุคคลในหน้านั้นไม่ได้ โปรดอ่านหน้านั้นด้วยตนเองก่อนลงนาม',
    en: 'Some pages of the file “{name}” are scans. They cannot be looked through for personal data: read those pages yourself before you sign.',
  },
  'finding.file.picture': {
    th: 'ไฟล์ “{name}” เป็นภาพ ระบบจึงตรวจข้อมูลส่วนบุคคลในภาพไม่ได้ โปรดดูด้วยตนเองก่อนลงนาม',
    en: 'The file “{name}” is a picture. It cannot be looked through for personal data: look at it yourself before you sign.',
  },
  'finding.file.archive': {
    th: 'ไฟล์ “{name}” เป็นไฟล์บีบอัด ระบบจึงไม่ได้ตรวจไฟล์ที่อยู่ข้างใน โปรดเปิดตรวจด้วยตนเองก่อนลงนาม หรือแนบแต่ละไฟล์แยกกัน',
    en: 'The file “{name}” is an archive. The files in it are not looked through for personal data: open them yourself before you sign, or attach each by itself.',
  },
  'finding.file.old_format': {
    th: 'ไฟล์ “{name}” เป็นรูปแบบเก่าที่ระบบอ่านข้อความไม่ได้ โปรดบันทึกเป็น DOCX, XLSX หรือ PPTX แล้วอัปโหลดใหม่ หรือตรวจด้วยตนเองก่อนลงนาม',
    en: 'The file “{name}” has an old format whose text cannot be read here. Save it as DOCX, XLSX or PPTX and upload that, or look through it yourself before you sign.',
  },
  'finding.file.damaged': {
    th: 'ระบบเปิดอ่านไฟล์ “{name}” ไม่ได้ทั้งหมด ไฟล์อาจเสีย โปรดเปิดตรวจด้วยตนเองก่อนลงนาม หรืออัปโหลดใหม่',
    en: 'The file “{name}” cannot be read to its end; it may be damaged. Open it yourself before you sign, or upload it again.',
  },
  'finding.file.too_large': {
    th: 'ไฟล์ “{name}” ใหญ่เกินกว่าที่ระบบจะตรวจข้อมูลส่วนบุคคลได้ทั้งหมด โปรดแบ่งเป็นไฟล์ย่อย หรือตรวจด้วยตนเองก่อนลงนาม',
    en: 'The file “{name}” is too large to be looked through for personal data. Split it, or look through it yourself before you sign.',
  },
  'finding.file.too_slow': {
    th: 'ระบบตรวจข้อมูลส่วนบุคคลในไฟล์ “{name}” ไม่เสร็จในเวลาที่กำหนด โปรดแบ่งเป็นไฟล์ย่อย หรือตรวจด้วยตนเองก่อนลงนาม',
    en: 'Looking through the file “{name}” for personal data took too long. Split it, or look through it yourself before you sign.',
  },
  'finding.contact.mobile_of_official': {
    th: 'พบหมายเลขโทรศัพท์เคลื่อนที่ในข้อมูลการติดต่อของผู้บริหาร โปรดระบุเฉพาะหมายเลขโทรศัพท์สำนักงานหรืออีเมลราชการ',
    en: "A mobile number stands among an official's contact details. Write the office's telephone number or official e-mail address only.",
  },
};
