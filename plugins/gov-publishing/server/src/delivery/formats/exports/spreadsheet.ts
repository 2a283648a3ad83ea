import { promisify } from 'node:util';
import { strToU8, zip, type AsyncZippable } from 'fflate';
import { textInXml } from '../text-in-xml';
import type { Cell } from './export-cells';

const TYPE = 'application/vnd.oasis.opendocument.spreadsheet';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';
const VERSION = 'office:version="1.2"';
/** The parts besides the cells: without them Excel asks whether it shall repair the file. */
const EMPTY_PARTS = { 'meta.xml': 'meta', 'settings.xml': 'settings', 'styles.xml': 'styles' } as const;
const CONTENT = 'content.xml';

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const zipped = promisify<AsyncZippable, Uint8Array>(zip);

/**
 * Writes an OpenDocument spreadsheet (ISO/IEC 26300) with one sheet. Numbers and truth values have a type of their own; every
 * text is a text, so that nothing in it is a formula, and it keeps its lines and blanks.
 */
export async function spreadsheet(name: string, rows: readonly (readonly Cell[])[]): Promise<Buffer> {
  const parts: AsyncZippable = {
    // First and as it is: by it the file is told from any other zip.
    mimetype: [strToU8(TYPE), { level: 0 }],
    'META-INF/manifest.xml': strToU8(manifest()),
    [CONTENT]: strToU8(content(name, rows)),
  };
  for (const [file, root] of Object.entries(EMPTY_PARTS))
    parts[file] = strToU8(
      `${DECLARATION}<office:document-${root} xmlns:office="${OASIS}:office:1.0" ${VERSION}/>`,
    );
  return Buffer.from(await zipped(parts));
}

function manifest(): string {
  const entry = (path: string, type: string): string =>
    `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`;
  const files = [CONTENT, ...Object.keys(EMPTY_PARTS)].map((file) => entry(file, 'text/xml'));
  return (
    `${DECLARATION}<manifest:manifest xmlns:manifest="${OASIS}:manifest:1.0" manifest:version="1.2">` +
    `${entry('/', TYPE)}${files.join('')}</manifest:manifest>`
  );
}

function content(name: string, rows: readonly (readonly Cell[])[]): string {
  const names = ['office', 'table', 'text'].map((each) => `xmlns:${each}="${OASIS}:${each}:1.0"`).join(' ');
  const lines = rows.map((row) => `<table:table-row>${row.map(cell).join('')}</table:table-row>`);
  return (
    `${DECLARATION}<office:document-content ${names} ${VERSION}><office:body><office:spreadsheet>` +
    `<table:table table:name="${escaped(name)}">` +
    `<table:table-column table:number-columns-repeated="${Math.max(1, rows[0]?.length ?? 1)}"/>${lines.join('')}` +
    `</table:table></office:spreadsheet></office:body></office:document-content>`
  );
}

function cell(value: Cell): string {
  if (value === null) return '<table:table-cell/>';
  const typed = {
    string: 'office:value-type="string"',
    number: `office:value-type="float" office:value="${String(value)}"`,
    boolean: `office:value-type="boolean" office:boolean-value="${String(value)}"`,
  }[typeof value as 'string' | 'number' | 'boolean'];
  return `<table:table-cell ${typed}>${String(value)
    .split(/\r\n|[\r\n]/)
    .map(paragraph)
    .join('')}</table:table-cell>`;
}

/** Blanks at an end, and all but one of several, would be lost (ODF 1.2, 6.1.2); tabs as well. */
function paragraph(line: string): string {
  const text = escaped(line)
    .replace(/^ +| +$| {2,}/g, (blanks) => `<text:s text:c="${blanks.length}"/>`)
    .replaceAll('\t', '<text:tab/>');
  return `<text:p>${text}</text:p>`;
}

function escaped(text: string): string {
  return textInXml(text).replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
}
