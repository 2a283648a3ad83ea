import { profileTable } from './profile-table';

/** What the decision table says, as the Thai page says it. */
const THAI: Readonly<Record<string, string>> = {
  clears: 'ผู้พิจารณาให้เผยแพร่',
  'clearance is asked where the entry is': 'ต้องพิจารณาเมื่อเรื่องนั้น',
  'clearance holds publishing back': 'ต้องพิจารณาก่อนจึงเผยแพร่ได้',
  'decisions of a clearance': 'ผลการพิจารณาที่ทำได้',
  'urgent: what is reported': 'เร่งด่วน: รายงานอะไร',
  'urgent, past those who clear: the reporter says why': 'เร่งด่วนโดยไม่ผ่านผู้พิจารณา: ผู้รายงานต้องบอกเหตุผล',
  'weighed in writing by': 'ผู้วิเคราะห์เป็นลายลักษณ์อักษร',
  'urgent: reported to': 'เร่งด่วน: รายงานต่อ',
  'urgent: answers': 'เร่งด่วน: คำตอบที่ทำได้',
  'urgent: the answer holds publishing back': 'เร่งด่วน: ต้องรอคำตอบก่อนเผยแพร่',
  'urgent: overdue after': 'เร่งด่วน: เกินกำหนดหลังจาก',
  'publisher may also have been': 'ผู้นำขึ้นเผยแพร่เป็นผู้ใดได้อีก',
  'clearing executive may also have been': 'ผู้พิจารณาเป็นผู้ใดได้อีก',
  'site run by': 'ผู้ดูแลเว็บไซต์',
  'what is recommended: formats of attachments (NEWS-09), times of steps (SVC-02)':
    'สิ่งที่ควรมี: รูปแบบไฟล์แนบ (NEWS-09) ระยะเวลาแต่ละขั้นตอน (SVC-02)',
  'personal data in an entry (SEC-01)': 'ข้อมูลส่วนบุคคลในเนื้อหา (SEC-01)',
  'who signs proves it by (WF-07)': 'ผู้ลงนามยืนยันตัวตนด้วย (WF-07)',
  'signers’ names are published': 'เผยแพร่ชื่อผู้ลงนาม',
  ...{ yes: 'ใช่', no: 'ไม่', nobody: 'ไม่มี', 'nobody else': 'ไม่มี', '–': '–', '24 h': '24 ชั่วโมง' },
  ...{ governor: 'ผู้ว่าราชการจังหวัด', vice_governor: 'รองผู้ว่าราชการจังหวัด', cio: 'CIO จังหวัด' },
  ...{ reporter: 'ผู้รายงาน', approver: 'ผู้อนุมัติรับรอง' },
  important: 'สำคัญ',
  urgent: 'เร่งด่วน',
  'touches the province’s image': 'กระทบภาพลักษณ์จังหวัด',
  'important and touches the province’s image': 'สำคัญและกระทบภาพลักษณ์จังหวัด',
  'urgent and touches the province’s image': 'เร่งด่วนและกระทบภาพลักษณ์จังหวัด',
  ...{ approve: 'อนุมัติ', concur: 'เห็นชอบ', screen: 'กลั่นกรอง', acknowledge: 'รับทราบ' },
  'the entry': 'เนื้อหา',
  'the event, not an entry': 'เหตุการณ์ ไม่ใช่เนื้อหา',
  'who clears': 'ผู้พิจารณา',
  'provincial office': 'สำนักงานจังหวัด',
  'the agency': 'หน่วยงาน',
  ...{ agency: 'หน่วยงาน', province: 'จังหวัด' },
  ...{ block: 'ลงนามไม่ได้', warn: 'เตือน', justify: 'ต้องระบุเหตุผล', password: 'รหัสผ่าน' },
};

/** @returns the decision table in Thai; what has no Thai stands in the list */
export function thaiProfileTable(): { readonly table: string; readonly untranslated: readonly string[] } {
  const untranslated = new Set<string>();
  const said = (text: string): string => {
    const thai = THAI[text];
    if (thai === undefined) untranslated.add(text);
    return thai ?? text;
  };
  const [head = '', line = '', ...rows] = profileTable().split('\n');
  const translated = rows.map((row) => {
    const [what = '', ...cells] = row.slice(2, -2).split(' | ');
    const words = cells.map((cell) => cell.split(', ').map((part) => (cell in THAI ? cell : part)));
    return `| ${[said(what), ...words.map((parts) => [...new Set(parts)].map(said).join(', '))].join(' | ')} |`;
  });
  return { table: [head, line, ...translated].join('\n'), untranslated: [...untranslated] };
}
