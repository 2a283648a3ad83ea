import { PUBLISHABLE_SAMPLE, type SampleEntry } from '../definition/sample';

/** A permit with a fee, at the counter and online. */
export const sample: SampleEntry = {
  ...PUBLISHABLE_SAMPLE,
  body: '<p>เนื้อหา</p>',
  code: 'SBR-SVC-01',
  audience: 'citizens',
  lifeEvent: 'business',
  criteria: '<p>ผู้ยื่นคำขอต้องมีอายุไม่ต่ำกว่ายี่สิบปี</p>',
  inputs: [{ document: 'บัตรประจำตัวประชาชน', copies: 1, condition: 'ฉบับจริง' }],
  isFree: false,
  costs: [{ amount: 100, purpose: 'ใบอนุญาต' }],
  steps: [
    { title: 'ตรวจเอกสาร', durationValue: 10, durationUnit: 'minute', responsible: 'เจ้าหน้าที่' },
    { title: 'พิจารณา', durationValue: 2, durationUnit: 'working_day', responsible: 'หัวหน้าสำนักงาน' },
  ],
  guaranteedValue: 3,
  guaranteedUnit: 'working_day',
  channels: [
    { kind: 'counter', status: 'planned', place: 'ศาลากลางจังหวัด ชั้น ๑', hours: '๐๘.๓๐–๑๖.๓๐ น.' },
    { kind: 'online', status: 'live', url: 'https://service.example.go.th/permit', auth: 'thaid' },
  ],
  output: 'ใบอนุญาต',
  complaintContact: 'ศูนย์ดำรงธรรม โทร. 1567',
};
