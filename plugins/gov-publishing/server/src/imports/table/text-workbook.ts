import type { SheetData } from 'write-excel-file/node';

/** A sheet of texts below headings. */
export interface TextSheet {
  readonly sheet: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const BOLD = { fontWeight: 'bold', backgroundColor: '#E6E6F0', wrap: true } as const;
const WIDTHS = { least: 16, most: 44 } as const;

/** @returns an Excel workbook of these sheets, to be filled in */
export async function textWorkbook(sheets: readonly TextSheet[]): Promise<Buffer> {
  // Loaded when somebody asks for a file to fill in, which is rare.
  const { default: write } = await import('write-excel-file/node');
  return write(
    sheets.map(({ sheet, ...content }) => ({ sheet, ...sheetOf(content), stickyRowsCount: 1 })),
  ).toBuffer();
}

/** Everything is text: a spreadsheet would make numbers and days of its own of codes and dates. */
function sheetOf({ headings, rows }: Omit<TextSheet, 'sheet'>): {
  data: SheetData;
  columns: { width: number }[];
} {
  const data: SheetData = [
    headings.map((value) => ({ value, ...BOLD })),
    ...rows.map((row) => row.map((value) => (value === '' ? null : { value, type: String, format: '@' }))),
  ];
  const columns = headings.map((heading, index) => {
    const longest = Math.max(heading.length, ...rows.map((row) => (row[index] ?? '').length));
    return { width: Math.min(WIDTHS.most, Math.max(WIDTHS.least, longest + 2)) };
  });
  return { data, columns };
}
