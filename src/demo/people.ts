/** A demo officer. Surnames say ตัวอย่าง (example): nobody of these names signs for a real office. */
export interface DemoPerson {
  /** Short name, unique; also the first part of the e-mail address. */
  readonly key: string;
  readonly duty: 'reporter' | 'approver' | 'publisher' | 'governor' | 'cio' | 'auditor' | 'webmaster';
  readonly agency: string;
  readonly firstname: string;
  readonly lastname: string;
  readonly position: string;
}

/** The province, above its 32 agencies: its executives clear for all of them. */
export const PROVINCE = 'SKN';
/** The two agencies that have officers of their own in the demo. */
export const OFFICE = 'SKN-01';
export const DISASTER_OFFICE = 'SKN-07';

const lastname = 'ตัวอย่าง';

export const PEOPLE: readonly DemoPerson[] = [
  {
    key: 'reporter.skn01',
    duty: 'reporter',
    agency: OFFICE,
    firstname: 'สมหญิง',
    lastname,
    position: 'นักวิเคราะห์นโยบายและแผนปฏิบัติการ',
  },
  {
    key: 'head.skn01',
    duty: 'approver',
    agency: OFFICE,
    firstname: 'สมชาย',
    lastname,
    position: 'หัวหน้าสำนักงานจังหวัดสมุทรสาคร',
  },
  {
    key: 'publisher.skn01',
    duty: 'publisher',
    agency: OFFICE,
    firstname: 'มานี',
    lastname,
    position: 'นักวิชาการคอมพิวเตอร์ปฏิบัติการ',
  },
  {
    key: 'reporter.skn07',
    duty: 'reporter',
    agency: DISASTER_OFFICE,
    firstname: 'ปิติ',
    lastname,
    position: 'นักวิเคราะห์นโยบายและแผนปฏิบัติการ',
  },
  {
    key: 'head.skn07',
    duty: 'approver',
    agency: DISASTER_OFFICE,
    firstname: 'วีระ',
    lastname,
    position: 'หัวหน้าสำนักงานป้องกันและบรรเทาสาธารณภัยจังหวัดสมุทรสาคร',
  },
  {
    key: 'publisher.skn07',
    duty: 'publisher',
    agency: DISASTER_OFFICE,
    firstname: 'ชูใจ',
    lastname,
    position: 'เจ้าพนักงานประชาสัมพันธ์ปฏิบัติงาน',
  },
  {
    key: 'governor',
    duty: 'governor',
    agency: PROVINCE,
    firstname: 'เกียรติ',
    lastname,
    position: 'ผู้ว่าราชการจังหวัดสมุทรสาคร',
  },
  {
    key: 'cio',
    duty: 'cio',
    agency: PROVINCE,
    firstname: 'ดวงใจ',
    lastname,
    position: 'รองผู้ว่าราชการจังหวัดสมุทรสาคร',
  },
  {
    key: 'auditor',
    duty: 'auditor',
    agency: PROVINCE,
    firstname: 'ประพันธ์',
    lastname,
    position: 'ผู้ตรวจสอบภายในจังหวัดสมุทรสาคร',
  },
  {
    key: 'webmaster',
    duty: 'webmaster',
    agency: OFFICE,
    firstname: 'วินัย',
    lastname,
    position: 'นักวิชาการคอมพิวเตอร์ชำนาญการ',
  },
];

/** @returns who has the duty for an agency: its own officer, or the province's. */
export function personFor(duty: DemoPerson['duty'], agency: string): DemoPerson {
  const holders = PEOPLE.filter((person) => person.duty === duty);
  const person =
    holders.find((each) => each.agency === agency) ?? holders.find((each) => each.agency === PROVINCE);
  if (!person) throw new Error(`The demo has no ${duty} for ${agency}.`);
  return person;
}
