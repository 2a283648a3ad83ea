import { stringify } from 'csv-stringify/sync';
import { PEOPLE_KINDS, type PeopleKind } from '#server/imports/contract';
import { Findings } from '#server/imports/findings';
import { columnsOf } from '#server/imports/people/columns';
import { postKey, type Facts } from '#server/imports/people/facts';
import type { DutyError } from '#server/errors';
import { planOf, refuseForeignKinds } from '#server/imports/people/plan';
import type { Powers } from '#server/imports/people/powers';
import { readTables } from '#server/imports/table/read-table';
import { UnreadableTableError, type Table } from '#server/imports/table/table';

const FACTS: Facts = {
  agencies: new Map([
    ['PROV', null],
    ['SKN-01', 'PROV'],
  ]),
  provincialOffice: 'SKN-01',
  accounts: new Map([
    ['known@example.go.th', { id: '1', name: 'สมชาย ใจดี', state: 'active' }],
    ['closed@example.go.th', { id: '2', name: 'สมชาย ใจดี', state: 'closed' }],
    ['head@example.go.th', { id: '3', name: 'หัวหน้า ใจดี', state: 'active' }],
  ]),
  roles: new Map([['ผู้รายงาน', 5]]),
  roleNames: ['ผู้รายงาน'],
  superAdmin: ['super admin', 'strapi-super-admin'],
  appointments: new Map([
    [
      postKey('known@example.go.th', 'SKN-01', 'publisher'),
      [{ order: '1/2560', orderDate: '2016-12-01', from: '2017-01-01', to: null, revoked: false }],
    ],
    [
      postKey('known@example.go.th', 'PROV', 'publisher'),
      [{ order: '1/2560', orderDate: '2025-12-01', from: '2026-01-01', to: '2026-12-31', revoked: false }],
    ],
  ]),
};
const ADMIN: Powers = {
  personId: '1' as never,
  agencies: true,
  officers: true,
  duties: ['reporter', 'approver', 'publisher', 'vice_governor'],
  appointsIn: null,
  self: null,
};
const HEAD: Powers = {
  personId: '2' as never,
  agencies: false,
  officers: false,
  duties: ['reporter'],
  appointsIn: ['SKN-01'],
  self: 'head@example.go.th',
};

type Cells = Readonly<Record<string, string>>;
/** A row that is right, what is changed in it, and what is found: the column and the code, in its row. */
type Case = readonly [change: Cells, ...found: readonly string[]];

const GOOD: Readonly<Record<PeopleKind, (serial: number) => Cells>> = {
  agencies: (serial) => ({ code: `NEW-${serial}`, nameTh: 'หน่วยงาน', nameEn: 'Agency', parent: 'PROV' }),
  officers: (serial) => ({
    email: `new${serial}@example.go.th`,
    firstname: 'สมชาย',
    lastname: 'ใจดี',
    roles: 'ผู้รายงาน',
  }),
  appointments: (serial) => ({
    person: 'known@example.go.th',
    agency: 'SKN-01',
    duty: 'ผู้รายงาน',
    position: 'นักวิชาการ',
    orderNumber: `${serial}/2569`,
    orderDate: '28/5/2569',
    // A day of its own for each, so that none overlaps another.
    from: day(serial),
    to: day(serial),
  }),
};

function day(serial: number): string {
  return new Date(Date.UTC(2027, 0, 1 + serial)).toISOString().slice(0, 10);
}

const CASES: Readonly<Record<PeopleKind, readonly Case[]>> = {
  agencies: [
    [{ code: '' }, 'code cell.missing'],
    [{ code: 'skn-1' }, 'code agency.code_form'],
    [{ code: 'NEW-2' }, 'code agency.twice'],
    [{ nameTh: '–' }, 'nameTh cell.missing'],
    [{ nameEn: 'x'.repeat(256) }, 'nameEn cell.too_long'],
    [{ nameTh: 'หน่วย\u202Eงาน' }, 'nameTh cell.bad_characters'],
    [{ parent: 'NOBODY' }, 'parent agency.unknown'],
    [{ code: 'SELF', parent: 'SELF' }, 'parent agency.own_parent'],
    [{ code: 'CIRCLE-1', parent: 'CIRCLE-2' }, 'parent agency.circle'],
    [{ code: 'CIRCLE-2', parent: 'CIRCLE-1' }, 'parent agency.circle'],
    [{ role: 'กระทรวง' }, 'role cell.choice'],
    [{ role: 'สำนักงานจังหวัด' }, 'role agency.second_provincial_office'],
    [{ website: 'www.example.go.th' }, 'website cell.address'],
    [{ order: 'หนึ่ง' }, 'order cell.number'],
    [{ nameEn: '#REF!' }, 'nameEn cell.formula'],
  ],
  officers: [
    [{ email: '' }, 'email cell.missing'],
    [{ email: 'somchai' }, 'email officer.mail'],
    [{ email: 'NEW3@example.go.th' }, 'email officer.twice'],
    [{ email: 'known@example.go.th', firstname: 'อื่น' }, 'email officer.other_name'],
    [{ email: 'closed@example.go.th' }, 'email officer.closed'],
    [{ firstname: '' }, 'firstname cell.missing'],
    [{ lastname: 'ก'.repeat(101) }, 'lastname cell.too_long'],
    [{ lastname: 'ใจ\u0000ดี' }, 'lastname cell.bad_characters'],
    [{ roles: 'ผู้รายงาน, นายก' }, 'roles officer.role'],
    [{ roles: 'Super Admin' }, 'roles officer.super_admin'],
  ],
  appointments: [
    [{ person: '' }, 'person cell.missing'],
    [{ person: 'nobody@example.go.th' }, 'person appointment.person'],
    [{ person: 'closed@example.go.th' }, 'person appointment.closed'],
    [{ agency: 'NOBODY' }, 'agency agency.unknown'],
    [{ agency: '' }, 'agency cell.missing'],
    [{ duty: 'นายก' }, 'duty cell.choice'],
    [{ duty: '' }, 'duty cell.missing'],
    [{ duty: 'governor' }, 'duty appointment.duty_not_yours'],
    [{ position: '' }, 'position appointment.missing'],
    [{ orderNumber: 'x'.repeat(256) }, 'orderNumber appointment.too_long'],
    [{ position: 'นัก\u202Eวิชาการ' }, 'position appointment.bad_characters'],
    [{ orderDate: 'เมื่อวาน' }, 'orderDate date.form'],
    [{ orderDate: '28/5/69' }, 'orderDate date.two_digit_year'],
    [{ orderDate: '28/5/2300' }, 'orderDate date.era_unclear'],
    [{ orderDate: '28 พฤษภาคม ร.ศ. 112' }, 'orderDate date.era_not_converted'],
    [{ orderDate: '31/4/2569' }, 'orderDate date.impossible_day'],
    [{ orderDate: '1 มกราคม 2483' }, 'orderDate date.not_in_calendar'],
    [{ orderDate: '1 มกราคม พ.ศ. 2400' }, 'orderDate date.before_solar_calendar'],
    [{ orderDate: '28/5/ค.ศ. 1800' }, 'orderDate appointment.far_year'],
    [{ from: '' }, 'from cell.missing'],
    [{ from: '2/5/2569', to: '1/5/2569' }, 'to appointment.to_before_from'],
    [{ supervises: 'SKN-01' }, 'supervises appointment.supervises_duty'],
    [{ duty: 'vice_governor', supervises: 'SKN-01; NOBODY' }, 'supervises agency.unknown'],
    [{ actingKind: 'รักษาราชการแทน' }, 'actingPosition appointment.acting_position'],
    [{ actingPosition: 'หัวหน้า' }, 'actingKind appointment.acting_kind'],
    [{ actingKind: 'แทน', actingPosition: 'หัวหน้า' }, 'actingKind cell.choice'],
    [{ orderNumber: '2/2569', from: day(2), to: day(2) }, 'person appointment.twice'],
    [{ duty: 'publisher', from: '1/1/2570', to: '' }, 'from appointment.overlaps_open'],
    [{ duty: 'publisher', agency: 'PROV', from: '1/6/2569', to: '' }, 'from appointment.overlaps'],
  ],
};

/** Of each kind many right rows, and the wrong ones strewn among them. */
function filled(kind: PeopleKind, rows: number): { table: Table; expected: string[] } {
  const columns = columnsOf(kind);
  const cases = CASES[kind];
  const gap = Math.floor(rows / (cases.length + 1));
  const expected: string[] = [];
  const body = Array.from({ length: rows }, (_, index) => {
    const number = index + 2;
    // The first rows stay right: some of the wrong ones repeat them.
    const at = (index + 1) % gap === 0 ? (index + 1) / gap - 1 : -1;
    const [change, ...found] = cases[at] ?? [{}];
    for (const each of found) {
      const [key, code] = each.split(' ');
      const letter = String.fromCharCode(65 + columns.findIndex((column) => column.key === key));
      expected.push(`${number}${letter} ${code}`);
    }
    const cells = { ...GOOD[kind](number), ...change };
    return { number, cells: columns.map(({ key }) => cells[key] ?? '') };
  });
  const head = { number: 1, cells: columns.map(({ headings }) => headings[0] ?? '') };
  return { table: { sheet: kind, rows: [head, ...body] }, expected };
}

function found(findings: Findings, sheet?: string): string[] {
  return findings
    .listed()
    .faults.filter((each) => sheet === undefined || each.sheet === sheet)
    .map(({ row, column, reason }) => `${row ?? '-'}${column ?? '-'} ${reason.code.replace('import.', '')}`);
}

function judged(tables: readonly Table[], powers = ADMIN): Findings {
  const findings = new Findings();
  planOf(tables, FACTS, powers, findings);
  return findings;
}

test('500 rows with fifty kinds of faults: each is named by its row and column, and nothing else is', () => {
  const parts = PEOPLE_KINDS.map((kind) => ({ kind, ...filled(kind, kind === 'appointments' ? 250 : 125) }));
  const findings = judged(parts.map(({ table }) => table));
  for (const { kind, expected } of parts) expect([kind, found(findings, kind)]).toEqual([kind, expected]);
  const kinds = new Set(findings.listed().faults.map(({ heading, reason }) => `${heading} ${reason.code}`));
  expect(kinds.size).toBeGreaterThanOrEqual(50);
  for (const { reason } of findings.listed().faults)
    for (const words of Object.values(reason.message)) {
      expect(words).not.toMatch(/\{\w+|import\.|undefined|–$/);
    }
});

test('who is a head is told what a head does not enter', () => {
  const table = (kind: PeopleKind, ...changes: Cells[]): Table => {
    const columns = columnsOf(kind);
    const rows = changes.map((change, index) => {
      const cells = { ...GOOD[kind](index), ...change };
      return { number: index + 2, cells: columns.map(({ key }) => cells[key] ?? '') };
    });
    return {
      sheet: null,
      rows: [{ number: 1, cells: columns.map(({ headings }) => headings[1] ?? '') }, ...rows],
    };
  };
  const refused = (tables: readonly Table[], powers: Powers): unknown => {
    try {
      return refuseForeignKinds(tables, powers);
    } catch (error) {
      return (error as DutyError).reasons.map(({ code }) => code.replace('import.', ''));
    }
  };
  expect(refused([table('agencies', {}), table('officers', {}), table('appointments', {})], HEAD)).toEqual([
    'agency.not_yours',
    'officer.not_yours',
  ]);
  // A sheet that was left empty is none of them.
  expect(refused([table('officers'), table('appointments', {})], HEAD)).toBeUndefined();
  expect(refused([table('appointments', {})], { ...HEAD, duties: [] })).toEqual(['appointment.not_yours']);
  expect(
    found(
      judged(
        [
          table(
            'appointments',
            { agency: 'PROV' },
            { duty: 'approver' },
            { person: 'head@example.go.th' },
            { agency: 'SKN-01' },
          ),
        ],
        HEAD,
      ),
    ),
  ).toEqual(['2B appointment.agency_not_yours', '3C appointment.duty_not_yours', '4A appointment.self']);
});

test('of a row that is not theirs nobody is told who is there, and appointed to what', () => {
  const row = (agency: string, person: string, duty = 'reporter'): Table => {
    const columns = columnsOf('appointments');
    const cells: Cells = { ...GOOD.appointments(0), agency, person, duty };
    return {
      sheet: null,
      rows: [
        { number: 1, cells: columns.map(({ headings }) => headings[1] ?? '') },
        { number: 2, cells: columns.map(({ key }) => cells[key] ?? '') },
      ],
    };
  };
  for (const person of ['known', 'closed', 'nobody'])
    expect(found(judged([row('PROV', `${person}@example.go.th`)], HEAD))).toEqual([
      '2B appointment.agency_not_yours',
    ]);
  for (const agency of ['', 'SKN-01'])
    expect(found(judged([row(agency, 'nobody@example.go.th', '')], HEAD))).not.toContain(
      '2A appointment.person',
    );
  expect(found(judged([row('SKN-01', 'closed@example.go.th')], HEAD))).toEqual(['2A appointment.closed']);
});

test('agencies are made from above to below, however deep they stand in the file', () => {
  const chain = (length: number): Table => ({
    sheet: null,
    rows: [
      { number: 1, cells: ['Agency code', 'Name in Thai', 'Name in English', 'Code of the agency above'] },
      ...Array.from({ length }, (_, index) => ({
        number: index + 2,
        cells: [`D-${index}`, 'ก', 'A', index + 1 < length ? `D-${index + 1}` : 'PROV'],
      })),
    ],
  });
  const findings = new Findings();
  const plan = planOf([chain(5)], FACTS, ADMIN, findings);
  expect([found(findings), plan.agencies.map(({ code }) => code)]).toEqual([
    [],
    ['D-4', 'D-3', 'D-2', 'D-1', 'D-0'],
  ]);
  expect(found(judged([chain(12)]))).toContain('2D agency.too_deep');
});

test('what is wrong with the headings is said once', () => {
  const [table] = readTables({
    name: 'x.csv',
    bytes: Buffer.from(
      stringify([
        ['อีเมล', 'ชื่อ *', 'ชื่อ', 'อายุ'],
        ['a@example.go.th', 'ก', 'ข', '40', 'เกิน'],
      ]),
    ),
  });
  const findings = judged([table!]);
  expect(found(findings)).toEqual([
    '1- heading.missing',
    '1- heading.missing',
    '1C heading.twice',
    '2E cell.no_heading',
  ]);
  expect(findings.listed().notes.map(({ column, reason }) => `${column} ${reason.code}`)).toEqual([
    'D import.heading.unknown',
  ]);
});

const many = (rows: number, columns = 2): Buffer =>
  Buffer.from(stringify(Array.from({ length: rows }, () => Array.from({ length: columns }, () => 'x'))));

test.each([
  ['nothing in it', Buffer.alloc(0), 'empty'],
  ['a picture under another name', Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x00]), 'letters'],
  ['letters of another country', Buffer.from('nom\nAm\xe9lie', 'latin1'), 'letters'],
  ['a program', Buffer.from('MZ\0\x01\x02'), 'letters'],
  ['a quotation mark without its partner', Buffer.from('a,b\n"x,y\nz,w'), 'quotes'],
  ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'old_office'],
  ['a broken workbook', Buffer.from('PK\x03\x04 broken'), 'damaged'],
  ['too many rows', many(2_002), 'too_many_rows'],
  ['too many columns', many(2, 201), 'too_many_columns'],
  ['a cell as long as a book', Buffer.from(`a,b\n${'x'.repeat(100_001)},y`), 'cell_too_long'],
  ['too many bytes', Buffer.alloc(5_000_001, 'a'), 'too_large'],
])('a file with %s is refused in words', (_name, bytes, code) => {
  const read = (): unknown => readTables({ name: 'people.csv', bytes });
  expect(read).toThrow(UnreadableTableError);
  expect(read).toThrow(`import.file.${code}`);
});

test('a file that says nothing we know, or only headings, is told so', () => {
  const csv = (text: string): Table[] => [...readTables({ name: 'x.csv', bytes: Buffer.from(text) })];
  expect(found(judged(csv('a,b\n1,2')))).toEqual(['-- file.unknown']);
  expect(found(judged(csv('อีเมล,ชื่อ,นามสกุล,บทบาทในระบบ\n')))).toEqual(['-- file.nothing']);
});
