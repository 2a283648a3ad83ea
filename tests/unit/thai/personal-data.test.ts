import { findPersonalData } from '#server/domain/thai/personal-data';

const kindsIn = (text: string): string[] => [...new Set(findPersonalData(text).map(({ kind }) => kind))];

test.each([
  ['เลข 1-2345-67890-12-1', ['national_id']],
  ['เลข ๑-๒๓๔๕-๖๗๘๙๐-๑๒-๑', ['national_id']],
  ['โทร ๐๘๑ ๒๓๔ ๕๖๗๘', ['mobile']],
  ['somchai@gmail.com', ['private_email']],
  ['บัญชี 123-4-56789-0', ['bank_account']],
  ['ธนาคารกรุงไทย เลขที่ ๑๒๓-๔-๕๖๗๘๙-๐', ['bank_account']],
  ['โอนเข้าบัญชีออมทรัพย์ 020123456789', ['bank_account']],
  ['หนังสือเดินทางเลขที่ AA1234567', ['passport']],
  ['Line ID: somchai99', ['line_id']],
  ['ไอดีไลน์ somchai.jaidee', ['line_id']],
  ['นายสมชาย ใจดี เกิดวันที่ ๑๐ ธันวาคม พ.ศ. ๒๕๑๐', ['birth_date']],
  ['ชื่อ สมชาย วันเดือนปีเกิด 10/12/2510', ['birth_date']],
  ['Mr. Somchai, date of birth: 1967-12-10', ['birth_date']],
])('%s tells of somebody', (text, kinds) => {
  expect(kindsIn(text)).toEqual(kinds);
});

test.each([
  'หนังสือที่ 1234567890',
  'บัญชีรายชื่อแนบท้ายหนังสือที่ 1234567890',
  'saraban@oic.go.th และ info@rta.mi.th',
  'โทร 0 5661 1318 หรือ 1567',
  'ครุภัณฑ์ AA1234567',
  '1234567890122',
  'เลขประจำตัวผู้เสียภาษี 0105536000315',
  'Line ID: @samutsakhon',
  'บริการ online service 24 ชั่วโมง สายด่วน line 1567',
  'โรงเรียนเกิดวันที่ 10 ธันวาคม 2510',
  'นายสมชาย ใจดี ลงวันที่ 10 ธันวาคม 2569',
])('%s tells of nobody', (text) => {
  expect(kindsIn(text)).toEqual([]);
});

test('each is found by its place, and shown by its last letters only', () => {
  expect(findPersonalData('a@gmail.com bcd@hotmail.com ๐๘๑-234-5678 AA')).toEqual([
    { kind: 'mobile', index: 28, masked: 'xxx-xxx-x678' },
    { kind: 'private_email', index: 0, masked: 'a…@gmail.com' },
    { kind: 'private_email', index: 12, masked: 'b…@hotmail.com' },
  ]);
});
