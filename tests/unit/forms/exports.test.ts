import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { inflateRawSync } from 'node:zlib';
import { buffer } from 'node:stream/consumers';
import { rowsOf } from './spreadsheet';
import { EXPORT_FORMATS, type ExportEnding } from '#server/delivery/formats/exports/export-formats';
import { MAX_SHEET_CHARACTERS, MAX_SHEET_ROWS } from '#server/delivery/formats/exports/open-document';
import type { ExportRow } from '#server/delivery/formats/exports/export-cells';
import { HOSTILE } from './sample-facts';

const COLUMNS = ['documentId', 'title', 'note', 'rank', 'open'] as const;
const LONG = 'ก่ำ'.repeat(10_000);
const FORMULAS = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1+1'];
const ROWS: readonly ExportRow[] = [
  { documentId: 'a1', title: HOSTILE, note: 'สอง\nบรรทัด, "อ้าง"', rank: -7.5, open: true },
  { documentId: 'a2', title: LONG, note: null, rank: null, open: false },
  ...FORMULAS.map((title, index) => ({ documentId: `f${index}`, title, note: '', rank: index, open: null })),
];

async function* given(rows: Iterable<ExportRow>): AsyncGenerator<ExportRow> {
  for (const row of rows) yield row;
}

async function* broken(): AsyncGenerator<ExportRow> {
  yield { documentId: 'a1', title: 'ก', note: null, rank: 1, open: true };
  throw new Error('the database is gone');
}

async function written(ending: ExportEnding, rows: AsyncIterable<ExportRow> = given(ROWS)): Promise<Buffer> {
  const made = await EXPORT_FORMATS[ending].write({ name: 'laws', columns: COLUMNS, rows });
  return Buffer.isBuffer(made) ? made : buffer(made);
}

/** What docs/formats.md says of taking the apostrophes off again. */
const undone = (text: string): string =>
  text.replace(/(?<=^|[\n\r\v\f\u0085\u2028\u2029])'(?='*[=+\-@\t\r＝＋－＠])/gu, '');

/** A text as UTF-8 carries it: a lone half of a pair has no form there. */
const asUtf8 = (text: string): string => Buffer.from(text).toString();
/** What XML 1.0 cannot hold is gone, and line ends are line feeds, as its parsers must make them. */
const asXml = (text: string): string =>
  text.replace(/[\u0000\u0008\u001B\uFFFE\uD800]/g, '').replace(/\r\n?/g, '\n');

describe('open data, read by parsers of somebody else', () => {
  test('[OD-05:exports] CSV: with a byte order mark, every text whole, and no text a formula', async () => {
    const bytes = await written('csv');
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows = parse(bytes, { bom: true, columns: true }) as Record<string, string>[];
    expect(Object.keys(rows[0] ?? {})).toEqual([...COLUMNS]);
    expect(rows).toHaveLength(ROWS.length);
    expect(rows[0]).toMatchObject({
      title: asUtf8(`'${HOSTILE}`),
      note: 'สอง\nบรรทัด, "อ้าง"',
      rank: '-7.5',
      open: 'true',
    });
    expect(rows[1]).toMatchObject({ title: LONG, note: '', rank: '', open: 'false' });
    for (const [index, title] of FORMULAS.entries()) {
      expect(rows[index + 2]?.['title']).toMatch(/^'/);
      expect(undone(rows[index + 2]?.['title'] ?? '')).toBe(title);
    }
  });

  test('[OD-05:exports] CSV: a line break ends no row, whatever ends a row for its reader, and no line of a text runs', async () => {
    const lines = ['ก', '"', "'", "'=1", ...FORMULAS, ',', '', ' ', '1', '-'];
    const breaks = ['\n', '\r\n', '\r', '\n\n', '\u2028', '\u0085', '\v'];
    const text = fc
      .array(fc.tuple(fc.constantFrom(...lines), fc.constantFrom(...breaks, ',', '"')), { maxLength: 6 })
      .map((parts) => parts.flat().join(''));
    const row = fc.record({ documentId: text, title: text, note: text });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 5 }), async (rows) => {
        const bytes = await written('csv', given(rows.map((each) => ({ ...each, rank: -1, open: null }))));
        const read = (delimiters: string[]): string[][] =>
          parse(bytes, { bom: true, record_delimiter: delimiters }) as string[][];
        const found = read(['\r\n']);
        // A parser that takes any line end for the end of a row finds the same rows: the texts are quoted.
        expect(read(['\r\n', '\n', '\r'])).toEqual(found);
        expect(found.map((cells) => cells.length)).toEqual(found.map(() => COLUMNS.length));
        expect(found).toHaveLength(rows.length + 1);
        for (const [index, each] of rows.entries()) {
          const cells = found[index + 1] ?? [];
          expect(cells.slice(0, 3).map(undone)).toEqual([each.documentId, each.title, each.note]);
          for (const cell of cells.slice(0, 3))
            for (const line of cell.split(/[\n\v\f\u0085\u2028\u2029]|\r(?!$)/u))
              expect(line).not.toMatch(/^[=+\-@\t\r＝＋－＠]/u);
          expect(cells[3]).toBe('-1');
        }
      }),
      { numRuns: 300 },
    );
  });

  test('[OD-05:exports] ODS: no line of a text is a formula, in any column', async () => {
    const rows = FORMULAS.flatMap((formula) =>
      [`${formula}`, `ก\n${formula}`, `"\r\n${formula}`].map((text) => ({
        documentId: text,
        title: text,
        note: text,
        rank: -1,
        open: null,
      })),
    );
    const bytes = await written('ods', given(rows));
    const read = await rowsOf(bytes, 'laws');
    const lines = (text: unknown): string => String(text).replace(/\r\n?/g, '\n');
    expect(read).toHaveLength(rows.length);
    for (const [index, row] of rows.entries())
      for (const column of ['documentId', 'title', 'note'] as const)
        expect(read[index]?.[column]).toBe(lines(row[column]));
    expect(fileIn(bytes, 'content.xml')).not.toContain('formula');
  });

  test('[OD-05:exports] JSON and NDJSON: the rows as they are', async () => {
    const json = JSON.parse((await written('json')).toString()) as { columns: string[]; data: unknown[] };
    expect(json).toEqual({ columns: [...COLUMNS], data: ROWS });
    const lines = (await written('ndjson')).toString().split('\n');
    expect(lines.pop()).toBe('');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(ROWS);
  });

  test('[OD-05:exports] XML: well-formed, and every text whole but for what XML cannot hold', async () => {
    const text = (await written('xml')).toString();
    expect(XMLValidator.validate(text)).toBe(true);
    const parser = new XMLParser({
      parseTagValue: false,
      trimValues: false,
      ignoreAttributes: false,
      isArray: (name) => name === 'entry',
    });
    const { entries } = parser.parse(text) as {
      entries: { '@_type': string; entry: Record<string, string>[] };
    };
    expect(entries['@_type']).toBe('laws');
    expect(entries.entry).toHaveLength(ROWS.length);
    expect(asXml(entries.entry[0]?.['title'] ?? '')).toBe(asXml(HOSTILE));
    expect(text).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
    expect(entries.entry[1]).toMatchObject({ title: LONG, open: 'false' });
    expect(entries.entry[1]).not.toHaveProperty('note');
  });

  test('[OD-05:exports] ODS: a spreadsheet that another library opens, with numbers as numbers and no formula', async () => {
    const bytes = await written('ods');
    expect(firstFile(bytes)).toEqual({
      name: 'mimetype',
      stored: true,
      text: 'application/vnd.oasis.opendocument.spreadsheet',
    });
    const rows = await rowsOf(bytes, 'laws');
    expect(rows).toHaveLength(ROWS.length);
    expect(rows[0]).toMatchObject({ documentId: 'a1', note: 'สอง\nบรรทัด, "อ้าง"', rank: -7.5, open: true });
    expect(rows[1]).toMatchObject({ title: LONG, rank: null });
    expect(String(rows[0]?.['title'])).toContain(']]> <script>alert(1)</script> & "คำพูด"');
    for (const [index, title] of FORMULAS.entries()) {
      expect(rows[index + 2]?.['title']).toBe(title.replace(/\r\n?/g, '\n'));
    }
    const content = fileIn(bytes, 'content.xml');
    expect(content).not.toContain('formula');
    expect(XMLValidator.validate(content)).toBe(true);
    expect(content).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
  });

  test('an ODS that would not fit into memory is refused with words', async () => {
    const row: ExportRow = { documentId: 'a', title: 'ก', note: null, rank: 1, open: true };
    const many = Array.from({ length: MAX_SHEET_ROWS + 1 }, () => row);
    await expect(written('ods', given(many))).rejects.toThrow(String(MAX_SHEET_ROWS));
    // Few rows may be as much as many: a text may be as long as a request.
    let read = 0;
    const long = 'ก'.repeat(MAX_SHEET_CHARACTERS / 10);
    async function* endless(): AsyncGenerator<ExportRow> {
      for (; read < 100; read += 1) yield await Promise.resolve({ ...row, note: long });
    }
    await expect(written('ods', endless())).rejects.toThrow('CSV');
    expect(read).toBeLessThan(12);
  });

  test.each(['csv', 'json', 'ndjson', 'xml', 'ods'] as const)(
    '%s of nothing is a document',
    async (ending) => {
      const text = await written(ending, given([]));
      expect(text.length).toBeGreaterThanOrEqual(ending === 'ndjson' ? 0 : 10);
      if (ending === 'csv') expect((parse(text, { bom: true }) as string[][])[0]).toEqual([...COLUMNS]);
    },
  );

  test.each(['csv', 'json', 'ndjson', 'xml', 'ods'] as const)(
    '%s breaks off where reading fails: half an export never looks whole',
    async (ending) => {
      await expect(written(ending, broken())).rejects.toThrow('the database is gone');
    },
  );
});

interface Entry {
  readonly name: string;
  readonly stored: boolean;
  readonly text: string;
}

/** Files of a ZIP by their local headers (APPNOTE 4.3.7), as far as `wanted` says. */
function* filesOf(bytes: Buffer): Generator<Entry> {
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006'));
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(start, start + size);
    yield {
      name: bytes.subarray(at + 46, at + 46 + nameLength).toString(),
      stored: method === 0,
      text: (method === 0 ? data : inflateRawSync(data)).toString(),
    };
    at += 46 + nameLength + extra + comment;
  }
}

const firstFile = (bytes: Buffer): Entry | undefined => [...filesOf(bytes)][0];
const fileIn = (bytes: Buffer, name: string): string =>
  [...filesOf(bytes)].find((each) => each.name === name)?.text ?? '';
