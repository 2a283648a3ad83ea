import type { ExportRow } from './export-cells';

/** What an export is written from: its rows come as they are read, so that memory does not grow with them. */
export interface ExportSource {
  /** What is exported; the name of the sheet and of the file. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: AsyncIterable<ExportRow>;
}
