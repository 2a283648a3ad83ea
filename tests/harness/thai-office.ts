import type { OfficeNames } from './people';

/** An office as it is called on a Thai screen. */
export const THAI_NAMES = {
  reporter: { name: 'สมศรี', position: 'นักประชาสัมพันธ์ปฏิบัติการ' },
  approver: { name: 'สมชาย', position: 'หัวหน้าสำนักงานจังหวัด' },
  publisher: { name: 'วิภา', position: 'นักวิชาการคอมพิวเตอร์ชำนาญการ' },
  governor: { name: 'ประเสริฐ', position: 'ผู้ว่าราชการจังหวัด' },
  cio: { name: 'อนุชา', position: 'รองผู้ว่าราชการจังหวัด' },
  superAdmin: { name: 'มานพ' },
} satisfies OfficeNames;
