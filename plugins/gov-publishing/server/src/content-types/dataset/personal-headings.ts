import type { PersonalKind } from '../../domain/thai/personal-data';

const HEADINGS: readonly (readonly [PersonalKind, RegExp])[] = [
  [
    'national_id',
    /(?:เลข(?:ที่)?(?:ประจำตัว)?(?:บัตร)?(?:ประจำตัว)?ประชาชน|13 หลัก|citizen.?id|national.?id|\bpid\b)/iu,
  ],
  ['passport', /หนังสือเดินทาง|พาสปอร์ต|passport/iu],
  ['mobile', /มือถือ|mobile/iu],
  ['bank_account', /(?:เลข(?:ที่)?บัญชี|account.?(?:no|number))/iu],
  ['birth_date', /(?:วัน(?:เดือนปี)?เกิด|วัน\/เดือน\/ปี ?เกิด|birth.?da(?:te|y)|\bdob\b)/iu],
];

/** @returns what a column of such a heading tells of private persons, or null for nothing that its heading says */
export function personalHeading(heading: string): PersonalKind | null {
  const bare = heading.normalize('NFC').replace(/[\s_]+/g, ' ');
  return (
    HEADINGS.find(([, pattern]) => pattern.test(bare) || pattern.test(bare.replaceAll(' ', '')))?.[0] ?? null
  );
}
