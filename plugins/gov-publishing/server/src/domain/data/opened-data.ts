import type { DataEncoding } from './data-formats';
import type { PersonalColumn } from './personal-headings';

/** What can be wrong with a file of data. Each has its words. */
export const DATA_FAULTS = [
  'empty',
  'too_large',
  'unpacks_too_large',
  'too_slow',
  'damaged',
  'letters_mixed',
  'letters_unknown',
  'quotes',
  'too_many_columns',
  'heading_missing',
  'heading_long',
  'heading_twice',
  'columns_differ',
  'no_rows',
  'no_table',
  'more_sheets',
  'too_many_rows',
  'not_json',
  'json_deep',
  'not_geojson',
  'not_xml',
  'xml_entities',
  'xml_deep',
  'not_kml',
  'network_link',
  'no_places',
  'not_zip',
  'zip_path',
  'zip_other_part',
  'kmz_without_doc',
  'shp_part_missing',
  'shp_without_prj',
  'shp_without_cpg',
  'shp_several',
] as const;
export type DataFaultCode = (typeof DATA_FAULTS)[number];

/** These are told and may be signed over; all others close the acts. */
const TOLERABLE: readonly DataFaultCode[] = [
  'more_sheets',
  'too_many_rows',
  'shp_without_prj',
  'shp_without_cpg',
];

/** A fault in a file of data: what it is, and where. */
export interface DataFault {
  readonly code: DataFaultCode;
  readonly params?: Readonly<Record<string, string | number>>;
}

export type ColumnType = 'string' | 'integer' | 'decimal' | 'boolean' | 'date';

/** A column of a table. */
export interface DataColumn {
  /** What `filters`, `sort` and `fields` call it: its heading, where that can stand in a query. */
  readonly key: string;
  readonly heading: string;
  readonly type: ColumnType;
}

/** A table as its page shows it; it is kept in memory, and so nothing in it is as long as a file pleases. */
export interface TableShown {
  /** The first of them. */
  readonly columns: readonly DataColumn[];
  readonly columnCount: number;
  /** Those of all columns whose headings tell of private persons: some of each kind. */
  readonly personal: readonly PersonalColumn[];
  readonly rowCount: number;
  /** The first rows, as far as their columns are shown. */
  readonly first: readonly (readonly string[])[];
  /** Whether all of its rows can be asked for one by one. */
  readonly isWhole: boolean;
}

/** West, south, east, north, in degrees (WGS 84). */
export type Bounds = readonly [number, number, number, number];

/** Places on the earth as their page shows them. */
export interface PlacesShown {
  readonly count: number;
  readonly bounds: Bounds | null;
  /** Outlines on a canvas `MAP_SIZE` wide and `height` high, in the syntax of an SVG path. */
  readonly outline: string;
  readonly height: number;
}

/** What came of opened a file of data. */
export interface OpenedData {
  readonly faults: readonly DataFault[];
  readonly encoding: DataEncoding | null;
  readonly table: TableShown | null;
  readonly places: PlacesShown | null;
}

export const UNREAD: OpenedData = { faults: [], encoding: null, table: null, places: null };

/** Rows of a table that can be asked for one by one. */
export const MAX_ROWS = 200_000;
/** Columns that a table may have. */
export const MAX_COLUMNS = 2_000;
/** Rows that a page shows of a table. */
export const ROWS_SHOWN = 20;
/** Columns that it shows; the rest is in the file. */
export const COLUMNS_SHOWN = 20;

/** Width of the canvas of a map. */
export const MAP_SIZE = 640;

/** @returns whether a fault closes the acts */
export function isClosing({ code }: DataFault): boolean {
  return !TOLERABLE.includes(code);
}
