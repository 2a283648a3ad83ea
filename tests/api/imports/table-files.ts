import { stringify } from 'csv-stringify/sync';
import { as, type Person } from '../../harness/people';
import type { Site } from '../../harness/site';

export const AGENCIES = [
  'รหัสหน่วยงาน',
  'ชื่อภาษาไทย',
  'ชื่อภาษาอังกฤษ',
  'รหัสหน่วยงานต้นสังกัด',
  'ประเภทหน่วยงาน',
  'เว็บไซต์',
  'ลำดับการแสดงผล',
];
export const OFFICERS = ['อีเมล', 'ชื่อ', 'นามสกุล', 'บทบาทในระบบ'];
export const APPOINTMENTS = [
  'อีเมลผู้ได้รับแต่งตั้ง',
  'รหัสหน่วยงานที่ปฏิบัติหน้าที่',
  'หน้าที่',
  'ตำแหน่ง',
  'เลขที่คำสั่ง',
  'คำสั่งลงวันที่',
  'มีผลตั้งแต่วันที่',
  'ถึงวันที่',
  'รหัสหน่วยงานที่กำกับดูแล',
  'ทำหน้าที่แทน',
  'แทนตำแหน่ง',
];

type Cells = readonly (string | number | Date | null)[];

/** @returns a CSV file as Excel writes one with "CSV UTF-8" */
export function csvOf(headings: Cells, ...rows: readonly Cells[]): Buffer {
  return Buffer.from(stringify([[...headings], ...rows.map((row) => [...row])], { bom: true }));
}

/** @returns a workbook with these sheets */
export async function workbookOf(sheets: Readonly<Record<string, readonly Cells[]>>): Promise<Buffer> {
  const { default: write } = await import('write-excel-file/node');
  return write(
    Object.entries(sheets).map(([sheet, rows]) => ({
      sheet,
      data: rows.map((row) =>
        row.map((value) => (value instanceof Date ? { value, type: Date, format: 'dd/mm/yyyy' } : value)),
      ),
    })) as never,
  ).toBuffer();
}

/** @returns the Thai letters of a text as Excel for Windows writes them into a plain CSV (Windows-874) */
export function inWindows874(text: string): Buffer {
  return Buffer.from(
    [...text].map((sign) => {
      const code = sign.codePointAt(0) ?? 0;
      return code < 0x80 ? code : code - 0x0e01 + 0xa1;
    }),
  );
}

/** Sends a file to an import of people; `check` is the dry run. */
export async function sendPeople(
  site: Site,
  person: Person,
  act: 'check' | 'write',
  bytes: Buffer,
  filename = 'people.csv',
): Promise<any> {
  const path = act === 'check' ? '/gov-publishing/imports/people/check' : '/gov-publishing/imports/people';
  return site.http.post(path).set(as(person)).attach('file', bytes, filename);
}

/** @returns what was found, as `row column code` */
export function foundIn({ body }: any): string[] {
  if (body.error) throw new Error(JSON.stringify(body.error));
  return body.data.faults.map(
    ({ sheet, row, column, reason }: any) =>
      `${sheet === null ? '' : `${sheet} `}${row ?? '-'}${column ?? '-'} ${reason.code.replace('import.', '')}`,
  );
}
