import { personalDataIn } from '../../../plugins/gov-publishing/server/src/domain/thai/personal-data';

const kindsIn = (text: string): string[] => [...personalDataIn(text).keys()];

test.each([
  ['เลข 1-2345-67890-12-1', ['national_id']],
  ['เลข ๑-๒๓๔๕-๖๗๘๙๐-๑๒-๑', ['national_id']],
  ['โทร ๐๘๑ ๒๓๔ ๕๖๗๘', ['mobile']],
  ['somchai@gmail.com', ['private_email']],
  ['บัญชี 123-4-56789-0', ['bank_account']],
  ['ธนาคารกรุงไทย เลขที่ ๑๒๓-๔-๕๖๗๘๙-๐', ['bank_account']],
  ['โอนเข้าบัญชีออมทรัพย์ 020123456789', ['bank_account']],
  ['หนังสือเดินทางเลขที่ AA1234567', ['passport']],
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
])('%s tells of nobody', (text) => {
  expect(kindsIn(text)).toEqual([]);
});

test('each is counted, and none is repeated', () => {
  const found = personalDataIn('a@gmail.com b@hotmail.com 081-234-5678');
  expect([...found]).toEqual([
    ['mobile', 1],
    ['private_email', 2],
  ]);
});
