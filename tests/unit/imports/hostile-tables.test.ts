import { strToU8, zipSync } from 'fflate';
import { Findings } from '#server/imports/findings';
import { readTables } from '#server/imports/table/read-table';

/** A workbook whose sheets say so. */
const excel = (...sheets: string[]): Uint8Array =>
  zipSync(
    Object.fromEntries([
      ['xl/workbook.xml', strToU8('<workbook/>')],
      ...sheets.map((rows, index) => [
        `xl/worksheets/sheet${index}.xml`,
        strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
      ]),
    ]),
    { level: 9 },
  );
const open = (rows: string): Uint8Array =>
  zipSync(
    {
      'content.xml': strToU8(
        `<office:document-content><table:table table:name="a">${rows}</table:table></office:document-content>`,
      ),
    },
    { level: 9 },
  );
const CELL = '<table:table-cell><text:p>x</text:p></table:table-cell>';
const FAR = '<table:table-cell table:number-columns-repeated="200"/>';

const strings = (text: string, count: number): Uint8Array =>
  zipSync({
    'xl/workbook.xml': strToU8('<workbook/>'),
    'xl/sharedStrings.xml': strToU8(`<sst><si><t>${text}</t></si></sst>`),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet><sheetData>${'<row><c t="s"><v>0</v></c></row>'.repeat(count)}</sheetData></worksheet>`,
    ),
  });

test.each([
  [
    'a cell in the last column there is',
    'a.xlsx',
    excel('<row><c r="XFD1"><v>1</v></c></row>'.repeat(30_000)),
    'too_many_columns',
  ],
  [
    'more rows than one import takes',
    'a.xlsx',
    excel('<row><c><v>1</v></c></row>'.repeat(30_000)),
    'too_many_rows',
  ],
  [
    'as many rows, on several sheets',
    'a.xlsx',
    excel(...Array.from({ length: 3 }, () => '<row><c><v>1</v></c></row>'.repeat(1_000))),
    'too_many_rows',
  ],
  [
    'sheets without end',
    'a.xlsx',
    excel(...Array.from({ length: 40 }, () => '<row><c><v>1</v></c></row>')),
    'too_many_sheets',
  ],
  ['one text in a thousand cells', 'a.xlsx', strings('ก'.repeat(99_000), 1_000), 'unpacked_too_large'],
  [
    'blanks before its only cell (ODS)',
    'a.ods',
    open(`<table:table-row>${FAR.repeat(50)}${CELL}</table:table-row>`.repeat(3_000)),
    'too_many_columns',
  ],
  [
    'too many rows (ODS)',
    'a.ods',
    open(`<table:table-row>${CELL}</table:table-row>`.repeat(30_000)),
    'too_many_rows',
  ],
])('a workbook with %s is refused before anything is made of it', (_name, name, bytes, code) => {
  const before = process.memoryUsage().heapUsed;
  expect(() => readTables({ name, bytes })).toThrow(`import.file.${code}`);
  // A row of 16,384 cells takes 128 kB: 30,000 of them are four gigabytes.
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(150_000_000);
});

test('cells that say nothing count for nothing, however far right or down they stand', () => {
  const blank = '<c r="XFD9" s="1"/>';
  const excelRows = `<row r="1"><c r="B1"><v>1</v></c>${blank}</row>${`<row>${blank}</row>`.repeat(5_000)}<row r="9000"><c r="A9000"><v>2</v></c></row>`;
  expect(readTables({ name: 'a.xlsx', bytes: excel(excelRows) })[0]?.rows).toEqual([
    { number: 1, cells: ['', '1'] },
    { number: 9_000, cells: ['2'] },
  ]);
  const openRows = `<table:table-row><table:table-cell/>${CELL}<table:table-cell table:number-columns-repeated="16382"/></table:table-row>`;
  const openBlank = `<table:table-row table:number-rows-repeated="1048000">${FAR}</table:table-row>`;
  expect(readTables({ name: 'a.ods', bytes: open(openRows + openBlank) })[0]?.rows).toEqual([
    { number: 1, cells: ['', 'x'] },
  ]);
});

test('what is found is gathered up to a bound, and counted beyond it', () => {
  const findings = new Findings();
  for (let row = 0; row < 100_000; row += 1)
    findings.fault({ row, value: 'x'.repeat(200) }, 'import.cell.missing');
  const { faults, moreFaults } = findings.listed();
  expect([faults.length, moreFaults]).toEqual([500, 99_500]);
  expect(JSON.stringify(findings).length).toBeLessThan(3_000_000);
});
