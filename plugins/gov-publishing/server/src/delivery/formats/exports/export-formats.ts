import { Readable } from 'node:stream';
import { XMLBuilder } from 'fast-xml-parser';
import { textInXml } from '../text-in-xml';
import { commaSeparated } from './comma-separated';
import type { ExportSource } from './export-source';
import { openDocumentSheet } from './open-document';

export interface ExportFormat {
  readonly mime: string;
  readonly write: (source: ExportSource) => Readable | Promise<Buffer>;
}

/** The open formats of an export, by the ending of its address (OD-05). */
export const EXPORT_FORMATS = {
  csv: { mime: 'text/csv; charset=utf-8', write: commaSeparated },
  json: { mime: 'application/json; charset=utf-8', write: (source) => Readable.from(json(source)) },
  ndjson: { mime: 'application/x-ndjson; charset=utf-8', write: (source) => Readable.from(ndjson(source)) },
  xml: { mime: 'application/xml; charset=utf-8', write: (source) => Readable.from(xml(source)) },
  ods: { mime: 'application/vnd.oasis.opendocument.spreadsheet', write: openDocumentSheet },
} as const satisfies Readonly<Record<string, ExportFormat>>;
export type ExportEnding = keyof typeof EXPORT_FORMATS;

async function* json({ columns, rows }: ExportSource): AsyncGenerator<string> {
  yield `{"columns":${JSON.stringify(columns)},"data":[`;
  let between = '\n';
  for await (const row of rows) {
    yield between + JSON.stringify(row);
    between = ',\n';
  }
  yield '\n]}\n';
}

async function* ndjson({ rows }: ExportSource): AsyncGenerator<string> {
  for await (const row of rows) yield `${JSON.stringify(row)}\n`;
}

async function* xml({ name, rows }: ExportSource): AsyncGenerator<string> {
  const builder = new XMLBuilder({ format: true, suppressEmptyNode: true });
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<entries type="${name}">\n`;
  for await (const row of rows) {
    const clean = Object.entries(row).flatMap(([column, value]) =>
      value === null ? [] : [[column, typeof value === 'string' ? textInXml(value) : value]],
    );
    yield String(builder.build({ entry: Object.fromEntries(clean) }));
  }
  yield '</entries>\n';
}
