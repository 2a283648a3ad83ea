import { readData } from '#server/file-text/data/read-data';

const thai = (text: string): Buffer =>
  Buffer.from(
    [...text].map((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      return code < 0x80 ? code : code - 0x0e00 + 0xa0;
    }),
  );
const read = (bytes: Buffer | string): ReturnType<typeof readData> =>
  readData(new Uint8Array(Buffer.from(bytes as string)), 'csv');

describe('a CSV', () => {
  test.each([
    ['utf_8', Buffer.from('อำเภอ;คน\nเมือง;1\n')],
    ['utf_8', Buffer.from('\uFEFFอำเภอ;คน\nเมือง;1\n')],
    ['windows_874', thai('อำเภอ;คน\nเมือง;1\n')],
    ['utf_16', Buffer.from('\uFEFFอำเภอ;คน\nเมือง;1\n', 'utf16le')],
  ])('[OD-05:datasets] in %s is read as what it is', async (encoding, bytes) => {
    const found = await read(bytes);
    expect(found.faults).toEqual([]);
    expect(found.encoding).toBe(encoding);
    expect(found.table?.columns.map(({ heading, type }) => [heading, type])).toEqual([
      ['อำเภอ', 'string'],
      ['คน', 'integer'],
    ]);
    expect(found.table?.rows).toEqual([['เมือง', '1']]);
  });

  test('[OD-05:datasets] joined from files in three encodings is found, with the line of the first change', async () => {
    const bytes = Buffer.concat([
      Buffer.from('อำเภอ,คน\nเมือง,1\n'),
      thai('อินทร์บุรี,2\n'),
      Buffer.from('ท่าช้าง,3\n', 'utf16le'),
    ]);
    expect((await read(bytes)).faults).toEqual([
      { code: 'letters_mixed', params: { encodings: 'UTF-8, TIS-620, UTF-16', line: 3 } },
    ]);
  });

  test('[OD-05:datasets] says in which line the columns differ first, and in how many', async () => {
    expect((await read('a,b\n1,2\n1\n1,2,3\n')).faults).toEqual([
      { code: 'columns_differ', params: { line: 3, found: 1, expected: 2, count: 2 } },
    ]);
  });

  test('calls its columns by what can stand in a query', async () => {
    const found = await read('ชื่อ,2561,a[b],constructor,ชื่อ\n1,2,3,4,5\n');
    expect(found.table?.columns.map(({ key }) => key)).toEqual([
      'ชื่อ',
      'column_2',
      'column_3',
      'column_4',
      'column_5',
    ]);
  });

  test('of more rows than can be asked for is told as such, and is not kept', async () => {
    const found = await read(`a\n${'1\n'.repeat(200_001)}`);
    expect(found.faults).toEqual([{ code: 'too_many_rows', params: { count: 200_001, max: 200_000 } }]);
    expect(found.table).toMatchObject({ rowCount: 200_001, rows: null, isWhole: false });
  });
});
