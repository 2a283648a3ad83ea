/** The open formats that data may be published in (OD-05), and XLSX, which the public has as ODS as well. */
export const DATA_FORMATS = ['csv', 'ods', 'xlsx', 'xml', 'json', 'geojson', 'kml', 'kmz', 'shp'] as const;
export type DataFormat = (typeof DATA_FORMATS)[number];

/** Encodings that the text of a table may be in, as an officer chooses them. */
export const DATA_ENCODINGS = ['utf_8', 'windows_874', 'utf_16'] as const;
export type DataEncoding = (typeof DATA_ENCODINGS)[number];

/** @returns what a file holds by the ending of its name; a shapefile comes as a zip of its parts. Null for no data */
export function dataFormatOf(extension: string): DataFormat | null {
  const bare = extension.replace(/^\./, '').toLowerCase();
  if (bare === 'zip') return 'shp';
  return DATA_FORMATS.find((each) => each === bare && each !== 'shp') ?? null;
}
