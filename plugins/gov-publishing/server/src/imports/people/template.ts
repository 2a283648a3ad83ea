import { stringify } from 'csv-stringify/sync';
import { say, type Locale } from '../../messages';
import { PEOPLE_KINDS, type PeopleKind } from '../contract';
import { textWorkbook } from '../table/text-workbook';
import { wordsOf } from './choices';
import { columnsOf } from './columns';

/** One row as an office would fill it in; the reader deletes it. */
const EXAMPLES: Readonly<Record<PeopleKind, readonly string[]>> = {
  agencies: [
    'SKN-09',
    'สำนักงานตัวอย่างจังหวัดสมุทรสาคร',
    'Samut Sakhon Example Office',
    '',
    'ส่วนราชการประจำจังหวัด',
    'หัวหน้าสำนักงานตัวอย่าง',
    'https://example.go.th',
    'สมุทรสาคร',
    '9',
  ],
  officers: ['officer@agency.example.go.th', 'สมชาย', 'ใจดี', 'ผู้รายงาน'],
  appointments: [
    'officer@agency.example.go.th',
    'SKN-09',
    'ผู้รายงาน',
    'นักวิเคราะห์นโยบายและแผนชำนาญการ',
    '12/2569',
    '28/5/2569',
    '1 มิถุนายน 2569',
    '',
    'จัดเตรียมและตรวจสอบข้อมูลข่าวสาร',
    '',
    '',
    '',
  ],
};

/** @returns a workbook with a sheet for each kind of rows, an example in each, and a sheet of what can be chosen */
export async function workbookTemplate(locale: Locale, roles: readonly string[]): Promise<Buffer> {
  const kinds = PEOPLE_KINDS.map((kind) => ({
    sheet: say(locale, `import.sheet.${kind}`),
    headings: headingsOf(kind, locale),
    rows: [EXAMPLES[kind]],
  }));
  const choices = choicesOf(locale, roles);
  const longest = Math.max(...choices.map(({ words }) => words.length));
  const values = {
    sheet: say(locale, 'import.sheet.values'),
    headings: choices.map(({ heading }) => heading),
    rows: Array.from({ length: longest }, (_, row) => choices.map(({ words }) => words[row] ?? '')),
  };
  return textWorkbook([...kinds, values]);
}

/** @returns the headings and the example of one kind, with the mark by which Excel knows that it is UTF-8 */
export function csvTemplate(kind: PeopleKind, locale: Locale): string {
  return stringify([headingsOf(kind, locale), [...EXAMPLES[kind]]], {
    bom: true,
    record_delimiter: 'windows',
  });
}

function headingsOf(kind: PeopleKind, locale: Locale): string[] {
  return columnsOf(kind).map(({ headings: [th, en], required }) => {
    const heading = (locale === 'th' ? th : en) ?? '';
    return required ? `${heading} *` : heading;
  });
}

function choicesOf(
  locale: Locale,
  roles: readonly string[],
): { heading: string; words: readonly string[] }[] {
  return [
    { heading: say(locale, 'import.column.agencies.role'), words: wordsOf('role', locale) },
    { heading: say(locale, 'import.column.officers.roles'), words: roles },
    { heading: say(locale, 'import.column.appointments.duty'), words: wordsOf('duty', locale) },
    { heading: say(locale, 'import.column.appointments.actingKind'), words: wordsOf('actingKind', locale) },
  ];
}
