import type { PersonalKind } from '../thai/personal-data';

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

/** A column whose heading tells of private persons. */
export interface PersonalColumn {
  readonly heading: string;
  readonly kind: PersonalKind;
}

/** Columns of one kind that are told of: the reason that is asked for is asked once for a kind. */
const MAX_OF_KIND = 3;

/** @returns the columns that tell of private persons: some of each kind, so that none hides another */
export function personalColumns(headings: readonly string[]): PersonalColumn[] {
  const found = new Map<PersonalKind, PersonalColumn[]>();
  for (const heading of new Set(headings)) {
    const kind = personalHeading(heading);
    if (kind === null) continue;
    const columns = found.get(kind) ?? [];
    if (columns.length < MAX_OF_KIND) found.set(kind, [...columns, { heading, kind }]);
  }
  return [...found.values()].flat();
}

/** @returns what a column of such a heading tells of private persons, or null for nothing that its heading says */
function personalHeading(heading: string): PersonalKind | null {
  const bare = heading.normalize('NFC').replace(/[\s_]+/g, ' ');
  return (
    HEADINGS.find(([, pattern]) => pattern.test(bare) || pattern.test(bare.replaceAll(' ', '')))?.[0] ?? null
  );
}
