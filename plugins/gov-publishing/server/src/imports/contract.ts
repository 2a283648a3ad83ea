import type { ExplainedReason } from '../domain/signoff/model';
import type { BothLanguages } from '../domain/text/both-languages';

/** What one file may hold: what an office has, and what one request can judge. */
export const LIMITS = {
  /** Bytes of an uploaded table. */
  tableBytes: 5_000_000,
  /** Bytes of a workbook's parts together, unpacked. */
  unpackedBytes: 32_000_000,
  /** Rows below the headings, of all sheets together. */
  rows: 2_000,
  columns: 200,
  sheets: 20,
  /** Characters of one cell. */
  cell: 100_000,
  /** Findings that one answer lists; the others are counted. */
  findings: 500,
  /** Findings that are gathered before the first of them are listed. */
  gathered: 2_000,
  /** Bytes of an export of WordPress, of a ZIP of files, and of one file. */
  exportBytes: 50_000_000,
  zipBytes: 100_000_000,
  fileBytes: 50_000_000,
  /** Files of one entry; bytes of them together, and of one request; and for how long an entry waits for those from elsewhere. */
  entryFiles: 50,
  entryBytes: 100_000_000,
  requestBytes: 200_000_000,
  entrySeconds: 60,
  /** Items of an export, its pictures among them. */
  items: 10_000,
  /** A request makes drafts for so long; what is left is for the next one. */
  requestSeconds: 20,
} as const;

/** Something that is to be looked at in a file: where it stands, what stands there, and what is to be done. */
export interface Finding {
  /** Name of the sheet; null for a table without sheets. */
  readonly sheet: string | null;
  /** As a spreadsheet counts them, the headings in row 1; null where the file as a whole is meant. */
  readonly row: number | null;
  /** Letter of the column, `A` to `GR`; null where a whole row is meant. */
  readonly column: string | null;
  readonly heading: string | null;
  /** What stands in the cell, shortened. */
  readonly value: string | null;
  readonly reason: ExplainedReason;
}

/** The kinds of rows by which people come in. */
export const PEOPLE_KINDS = ['agencies', 'officers', 'appointments'] as const;
export type PeopleKind = (typeof PEOPLE_KINDS)[number];

export interface Counts {
  /** Rows that would be, or were, written. */
  readonly added: number;
  /** Rows that are there already; nothing of them is written again. */
  readonly present: number;
}

/** What a file would do, or did. */
export interface PeopleReport {
  /** True where everything was written; false for a dry run, and where something keeps the file from being written. */
  readonly written: boolean;
  /** What keeps the file from being written; with one of them nothing of it is. */
  readonly faults: readonly Finding[];
  /** How many more there are than are listed. */
  readonly moreFaults: number;
  /** What is to be known and keeps nothing from being written. */
  readonly notes: readonly Finding[];
  readonly counts: Readonly<Record<PeopleKind, Counts>>;
  /** Whether new officers are, or will be, invited by mail; where not, an administrator hands them their link. */
  readonly mailed: boolean;
}

export interface PeopleReportAnswer {
  readonly data: PeopleReport;
}

/** What the reader may bring in by a file. */
export interface PeopleImportAnswer {
  readonly data: { readonly kinds: readonly PeopleKind[]; readonly mailed: boolean };
}

/** What a source of content would bring in, or what a request brought in of it. */
export interface ContentReport {
  readonly written: boolean;
  /** What keeps an entry, or the whole file, out. */
  readonly faults: readonly Finding[];
  readonly moreFaults: number;
  /** What was left out of what comes in, and what is not as it was there. */
  readonly notes: readonly Finding[];
  /** Drafts that would be made, or were by this request. */
  readonly added: number;
  /** How many of those have another language as well. */
  readonly inOtherLanguages: number;
  readonly present: number;
  /** Drafts that the next request, with the same file, makes. */
  readonly remaining: number;
}

export interface ContentReportAnswer {
  readonly data: ContentReport;
}

/** What the reader may bring in, and for which agencies. */
export interface ContentImportAnswer {
  readonly data: {
    readonly types: readonly { readonly uid: string; readonly name: string }[];
    readonly agencies: readonly (BothLanguages & { readonly code: string })[];
  };
}
