import { createHash } from 'node:crypto';
import type { AskedRows, RowFilter } from '#server/domain/data/asked-rows';
import { parseQueryOver, ROWS_PARAMETERS } from '#server/delivery/query/public-query';
import { thaiSortKey } from '#server/domain/thai/sort-key';
import { DataDesk } from '#server/file-text/data/data-desk';

jest.mock('#server/domain/thai/sort-key', () => {
  const actual = jest.requireActual('#server/domain/thai/sort-key');
  return { ...actual, thaiSortKey: jest.fn(actual.thaiSortKey) };
});

const thai = (text: string): Buffer =>
  Buffer.from(
    [...text].map((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      return code < 0x80 ? code : code - 0x0e00 + 0xa0;
    }),
  );
const ALL: AskedRows = { fields: null, filter: { kind: 'all', of: [] }, sort: [], start: 0, limit: 25 };
const TABLE = [
  'รหัส,อำเภอ,คน,ร้อยละ,วัน',
  '01,ไชโย,9,1.5,2018-01-31',
  '02,เมือง,100,,2018-02-28',
  '03,กันทรลักษ์,20,0.25,2017-12-31',
  '04,Ban,,3,',
].join('\n');

async function ask(asked: Partial<AskedRows>, text: string | Buffer = TABLE): Promise<any> {
  const bytes = new Uint8Array(Buffer.from(text as string));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return new DataDesk().answer({
    task: 'rows',
    bytes,
    sha256,
    format: 'csv',
    asked: { ...ALL, fields: ['รหัส'], ...asked },
  });
}
const found = async (asked: Partial<AskedRows>, text?: string | Buffer): Promise<unknown[]> =>
  (await ask(asked, text)).found.rows.map(([cell]: unknown[]) => cell);
const sorted = (field: string, descending = false): Promise<unknown[]> =>
  found({ sort: [{ field, descending }] });

describe('rows of a table', () => {
  test('have the values of their columns’ types, and null where a cell is empty', async () => {
    const { found: page, table } = await ask({ fields: null });
    expect(table.columns.map(({ type }: any) => type)).toEqual([
      'string',
      'string',
      'integer',
      'decimal',
      'date',
    ]);
    expect(page).toEqual({
      fields: ['รหัส', 'อำเภอ', 'คน', 'ร้อยละ', 'วัน'],
      rows: [
        ['01', 'ไชโย', 9, 1.5, '2018-01-31'],
        ['02', 'เมือง', 100, null, '2018-02-28'],
        ['03', 'กันทรลักษ์', 20, 0.25, '2017-12-31'],
        ['04', 'Ban', null, 3, null],
      ],
      total: 4,
    });
  });

  test('are sorted: numbers as numbers, days as days, Thai as in the dictionary, empty cells last', async () => {
    expect(await sorted('คน')).toEqual(['01', '03', '02', '04']);
    expect(await sorted('คน', true)).toEqual(['02', '03', '01', '04']);
    expect(await sorted('ร้อยละ')).toEqual(['03', '01', '04', '02']);
    expect(await sorted('วัน')).toEqual(['03', '01', '02', '04']);
    // By code points, เ and ไ would come after all letters.
    expect(await sorted('อำเภอ')).toEqual(['03', '01', '02', '04']);
  });

  test('are sorted by several columns, the first one first', async () => {
    const text = 'n,a,b\n1,x,2\n2,y,1\n3,x,1\n';
    const sort = [
      { field: 'a', descending: true },
      { field: 'b', descending: false },
    ];
    expect(await found({ fields: ['n'], sort }, text)).toEqual([2, 3, 1]);
  });

  test.each<[string, RowFilter, string[]]>([
    ['$gt', { field: 'คน', kind: 'compare', operator: '$gt', values: [9] }, ['02', '03']],
    ['$between', { field: 'คน', kind: 'compare', operator: '$between', values: [9, 20] }, ['01', '03']],
    ['$ne', { field: 'คน', kind: 'compare', operator: '$ne', values: [9] }, ['02', '03', '04']],
    ['$in', { field: 'รหัส', kind: 'compare', operator: '$in', values: ['01', '04'] }, ['01', '04']],
    ['$lte', { field: 'อำเภอ', kind: 'compare', operator: '$lte', values: ['ชัย'] }, ['03']],
    ['$contains', { field: 'อำเภอ', kind: 'text', operator: '$contains', value: 'มือ' }, ['02']],
    ['$startsWithi', { field: 'อำเภอ', kind: 'text', operator: '$startsWithi', value: 'bA' }, ['04']],
    ['$endsWith', { field: 'วัน', kind: 'text', operator: '$endsWith', value: '31' }, ['01', '03']],
    ['$notContains', { field: 'วัน', kind: 'text', operator: '$notContains', value: '31' }, ['02', '04']],
    ['$null', { field: 'คน', kind: 'presence', present: false }, ['04']],
    [
      '$not',
      { kind: 'none', of: [{ field: 'คน', kind: 'compare', operator: '$lt', values: [50] }] },
      ['02', '04'],
    ],
    [
      '$or',
      {
        kind: 'any',
        of: [
          { field: 'คน', kind: 'compare', operator: '$eq', values: [9] },
          { field: 'ร้อยละ', kind: 'compare', operator: '$gte', values: [3] },
        ],
      },
      ['01', '04'],
    ],
  ])('are found by %s', async (_, filter, codes) => {
    expect(await found({ filter })).toEqual(codes);
  });

  test('are given a page at a time, counted over all of them', async () => {
    const { found: page } = await ask({ start: 1, limit: 2 });
    expect(page).toEqual({ fields: ['รหัส'], rows: [['02'], ['03']], total: 4 });
  });

  test('of old Thai letters are read in Unicode', async () => {
    expect(await found({ fields: ['อำเภอ'] }, thai('อำเภอ,คน\nอินทร์บุรี,1\n'))).toEqual(['อินทร์บุรี']);
  });

  test('are none of other bytes than were measured, and none of a table that is over the bound', async () => {
    const bytes = new Uint8Array(Buffer.from(TABLE));
    const desk = new DataDesk();
    const job = { task: 'rows', sha256: '0'.repeat(64), format: 'csv', asked: ALL } as const;
    expect(await desk.answer({ ...job, bytes })).toEqual({ state: 'other_bytes' });
    expect(await desk.answer(job)).toEqual({ state: 'bytes_wanted' });
    expect(await ask({}, `a\n${'1\n'.repeat(200_001)}`)).toMatchObject({ state: 'over_bound' });
  });

  test('of a table that was read once are found without its bytes', async () => {
    const bytes = new Uint8Array(Buffer.from(TABLE));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const desk = new DataDesk();
    const job = { task: 'rows', sha256, format: 'csv', asked: ALL } as const;
    await desk.answer({ ...job, bytes });
    expect(await desk.answer(job)).toMatchObject({ state: 'table', found: { total: 4 } });
  });

  test('longer than an answer may be are told as such', async () => {
    const text = `a\n${`${'x'.repeat(900_000)}\n`.repeat(6)}`;
    expect(await ask({ fields: null }, text)).toEqual({ state: 'page_too_large' });
    expect(await ask({ fields: null, limit: 2 }, text)).toMatchObject({ state: 'table' });
  });

  test('are as long as the names of their columns make them, too', async () => {
    const names = Array.from({ length: 1_000 }, (_, n) => `${'x'.repeat(45)}${n}`).join(',');
    const text = `${names},b\n${`${'1,'.repeat(1_000)}2\n`.repeat(100)}`;
    expect(await ask({ fields: null, limit: 100 }, text)).toEqual({ state: 'page_too_large' });
    expect(await ask({ fields: ['b'], limit: 100 }, text)).toMatchObject({ state: 'table' });
  });
});

describe('a question that would keep others waiting', () => {
  const below = (field: string): RowFilter => ({
    field,
    kind: 'compare',
    operator: '$lt',
    values: ['ฮ'],
  });
  const long = Array.from({ length: 6_000 }, (_, n) => `${n},${n}${'ก'.repeat(900)},ข${'ก'.repeat(900)}`);
  const text = `n,a,b\n${long.join('\n')}\n`;

  test('is refused for texts that are too long to be put in order, and not for others', async () => {
    const bytes = new Uint8Array(Buffer.from(text));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const job = { task: 'rows', sha256, format: 'csv' } as const;
    const desk = new DataDesk(60_000);
    await desk.answer({ ...job, bytes, asked: null });
    const answer = (asked: Partial<AskedRows>): Promise<unknown> =>
      desk.answer({ ...job, asked: { ...ALL, fields: ['n'], ...asked } });
    const refused = { state: 'texts_too_long' };
    expect(await answer({ sort: [{ field: 'a', descending: false }] })).toEqual(refused);
    expect(await answer({ filter: below('a') })).toEqual(refused);
    expect(await answer({ filter: { kind: 'none', of: [below('a')] } })).toEqual(refused);
    // The same text again is put in order once.
    expect(await answer({ filter: below('b') })).toMatchObject({ found: { total: 6_000 } });
    expect(await answer({ sort: [{ field: 'n', descending: true }] })).toMatchObject({ state: 'table' });
  });

  test('makes the place of each text once, for all of its conditions and orders', async () => {
    const key = jest.mocked(thaiSortKey).mockClear();
    const of = Array.from({ length: 5 }, () => below('อำเภอ'));
    await ask({ filter: { kind: 'all', of }, sort: [{ field: 'อำเภอ', descending: false }] });
    expect(key.mock.calls.map(([each]) => each).toSorted()).toEqual(
      ['Ban', 'กันทรลักษ์', 'เมือง', 'ไชโย', 'ฮ'].toSorted(),
    );
  });

  test.each<[string, Partial<AskedRows>]>([
    ['rows', {}],
    ['an order', { sort: [{ field: 'อำเภอ', descending: false }] }],
  ])('of %s is refused when its time is over, and the table answers the next one', async (_, asked) => {
    const bytes = new Uint8Array(Buffer.from(TABLE));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const job = { task: 'rows', sha256, format: 'csv' } as const;
    const desk = new DataDesk(-1);
    expect(await desk.answer({ ...job, bytes, asked: { ...ALL, ...asked } })).toEqual({ state: 'too_slow' });
    expect(await desk.answer({ ...job, asked: null })).toMatchObject({ state: 'table' });
  });

  test.each([
    [{ a: { $lt: '1' } }, true],
    [{ n: { $lt: '1' } }, false],
  ])('has five conditions at most that look into texts: %p', (condition, isRefused) => {
    const parse = (): unknown =>
      parseQueryOver(
        { a: 'string', n: 'integer' },
        { filters: { $and: Array.from({ length: 6 }, () => condition) } },
        ROWS_PARAMETERS,
      );
    if (isRefused) expect(parse).toThrow();
    else expect(parse).not.toThrow();
  });
});
