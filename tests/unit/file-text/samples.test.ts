import { readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { readableExtension } from '#server/domain/text/file-scan';
import { FileScanThread } from '#server/entries/contents/file-scan-thread';

const SAMPLES = join(__dirname, 'samples');

/** Files as officials make them, and what is to be found in each: kind, how often, where. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  // Windows-874, Thai digits.
  'รายชื่อ.txt': ['national_id 1: line 2 (x-xxxx-xxxxx-12-1)', 'line_id 1: line 3 (xxxxxxi99)'],
  'ผู้มีสิทธิ.csv': [
    'bank_account 2: line 2 (xxx-x-xxx89-0), line 3 (xxx-x-xxx21-0)',
    'birth_date 2: line 2 (xx x.x. x510), line 3 (x/x/x520)',
  ],
  // "Unicode text" of Excel, which took the number's first nought.
  'unicode.csv': ['mobile 1: line 2 (xxxxxxx678)'],
  // Thai letters as \u0E01.
  'data.json': ['private_email 1: line 3 (s…@gmail.com)', 'bank_account 1: line 4 (xxx-x-xxx89-0)'],
  // A number in several pieces, an account under its heading, a footer.
  'ประกาศ.docx': [
    'national_id 1: paragraph 2 (x-xxxx-xxxxx-12-1)',
    'bank_account 1: paragraph 4 (xxx-x-xxx89-0)',
    'mobile 1: paragraph 5 (xxx-xxx-x678)',
  ],
  // A hidden sheet, numbers as numbers, a remark.
  'สรุป.xlsx': [
    'national_id 1: row 2 of รายชื่อ (xxxxxxxxxx121)',
    'mobile 2: row 2 of รายชื่อ (xxxxxxx678), paragraph 1 (xxx-xxx-x432)',
  ],
  'หนังสือรับรอง.odt': ['passport 1: paragraph 2 (xxxxxx567)'],
  // Rows and columns that are only said to repeat.
  'ทะเบียน.ods': ['bank_account 1: row 5 of ทะเบียน (xxx-x-xxx89-0)'],
  'แนะนำ.pptx': ['mobile 1: slide 2 (xxx-xxx-x678)', 'private_email 1: slide 2 (s…@hotmail.com)'],
  // A text layer with Thai numerals; the number of a juristic person is nobody's.
  'ประกาศรายชื่อ.pdf': ['national_id 1: page 2 (x-xxxx-xxxxx-12-1)', 'mobile 1: page 2 (xxx-xxx-x678)'],
  'สแกน.pdf': ['no_text'],
  'ใส่รหัส.pdf': ['encrypted'],
  'ปนสแกน.pdf': [
    'national_id 1: page 2 (x-xxxx-xxxxx-12-1)',
    'mobile 1: page 2 (xxx-xxx-x678)',
    'pages_without_text',
  ],
};

const thread = new FileScanThread();
afterAll(() => thread.stop());

test('every sample is expected to say something', () => {
  expect(readdirSync(SAMPLES).sort()).toEqual(Object.keys(EXPECTED).sort());
});

test.each(Object.entries(EXPECTED))('[SEC-01:found-and-explained] %s', async (name, expected) => {
  const extension = readableExtension(extname(name));
  if (extension === null) throw new Error(`${name} is not read at all`);
  const bytes = new Uint8Array(readFileSync(join(SAMPLES, name)));
  const { found, unread } = await thread.read(() => Promise.resolve(bytes), extension);
  const said = found.map(({ kind, count, places }) => {
    const where = places.map(
      ({ at, number, sheet, masked }) => `${at} ${number}${sheet ? ` of ${sheet}` : ''} (${masked})`,
    );
    return `${kind} ${count}: ${where.join(', ')}`;
  });
  expect([...said, ...(unread ? [unread] : [])].sort()).toEqual([...expected].sort());
});
