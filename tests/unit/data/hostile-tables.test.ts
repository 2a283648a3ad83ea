import { strToU8, zipSync } from 'fflate';
import { isClosing, type OpenedData } from '#server/domain/data/opened-data';
import type { DataFormat } from '#server/domain/data/data-formats';
import { openedOf, readData } from '#server/file-text/data/read-data';

/** What comes back of a file, and is kept in the server's own memory. */
const opened = async (given: Uint8Array | string, format: DataFormat): Promise<OpenedData> =>
  openedOf(await readData(typeof given === 'string' ? strToU8(given) : given, format));
const charactersOf = (found: OpenedData): number => JSON.stringify(found).length;
/** The most that is to come back of one file, with twenty rows of twenty columns and a map. */
const MOST = 250_000;

/** A workbook whose cells all show one shared text: some kilobytes, whatever the text's length. */
function workbook(text: string, columns: number, rows = 2): Uint8Array {
  const row = `<row>${'<c t="s"><v>0</v></c>'.repeat(columns)}</row>`;
  const parts = {
    'xl/workbook.xml':
      '<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="ก" sheetId="1" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${row.repeat(rows)}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst><si><t>${text}</t></si></sst>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)])));
}

describe('[OD-05:datasets] a table that was made to fill the memory', () => {
  test('one long text as each of two thousand headings comes back as a few of them, cut', async () => {
    const bytes = workbook('ก'.repeat(14_000), 2_000);
    expect(bytes.length).toBeLessThan(20_000);
    const found = await opened(bytes, 'xlsx');
    expect(found.table).toMatchObject({ columnCount: 2_000, rowCount: 1 });
    expect(found.table?.columns).toHaveLength(20);
    expect(found.table?.first[0]).toHaveLength(20);
    expect(charactersOf(found)).toBeLessThan(MOST);
    expect(found.faults.filter(isClosing).length).toBeGreaterThan(0);
  });

  test.each<[string, DataFormat, Uint8Array | string]>([
    ['a CSV of commas', 'csv', `${','.repeat(500_000)}\n${','.repeat(500_000)}\n`],
    ['a workbook', 'xlsx', workbook('ก', 2_001)],
  ])('%s of more columns than any table has is refused', async (_, format, bytes) => {
    const found = await opened(bytes, format);
    expect(found.faults.map(({ code }) => code)).toEqual(['too_many_columns']);
    expect(found.faults[0]?.params).toMatchObject({ max: 2_000 });
    expect(found.faults.every(isClosing)).toBe(true);
    expect(charactersOf(found)).toBeLessThan(1_000);
  });

  test('a heading that is a book is no heading, and its column is named', async () => {
    const found = await opened(`a,${'ก'.repeat(1_001)}\n1,2\n`, 'csv');
    expect(found.faults).toEqual([{ code: 'heading_long', params: { column: 2, max: 1_000 } }]);
    expect(found.table?.columns[1]?.heading).toHaveLength(300);
  });

  test('a name of a sheet is cut in what is said of it', async () => {
    const ods = zipSync({
      'content.xml': strToU8(
        `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>${[
          'ก'.repeat(100_000),
          'ข',
        ]
          .map(
            (name) =>
              `<table:table table:name="${name}"><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>1</text:p></table:table-cell></table:table-row></table:table>`,
          )
          .join('')}</office:spreadsheet></office:body></office:document-content>`,
      ),
    });
    const found = await opened(ods, 'ods');
    expect(found.faults.map(({ code }) => code)).toEqual(['more_sheets']);
    expect(charactersOf(found)).toBeLessThan(2_000);
  });
});

describe('[SEC-01:found-and-explained] headings that tell of private persons', () => {
  test('come back as what was found: some of each kind, and no kind is hidden by another', async () => {
    const many = Array.from({ length: 1_500 }, (_, index) => `มือถือ ${index}`);
    const found = await opened(`${[...many, 'เลขบัญชี'].join(',')}\n${','.repeat(1_500)}\n`, 'csv');
    const kinds = (found.table?.personal ?? []).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['mobile', 'bank_account']));
    expect(kinds.length).toBeLessThan(20);
  });
});
