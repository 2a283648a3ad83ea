import type { DataFormat } from '../../domain/data/data-formats';
import { COLUMNS_SHOWN, UNREAD, type DataFault, type OpenedData } from '../../domain/data/opened-data';
import { csvData } from './csv-data';
import { DataError } from './data-fault';
import { geojsonData, kmlData, kmzData, xmlData } from './geo-data';
import { jsonData } from './json-data';
import { sheetData } from './sheet-data';
import { shpData } from './shp-data';
import type { ReadData } from './opened-file';

/** Characters of a cell, a heading or a name that a page shows. */
const MAX_SHOWN = 300;

/** Opens one file of data. Runs in a thread of its own: it may take seconds, and has no time limit here. */
export async function readData(bytes: Uint8Array, format: DataFormat): Promise<ReadData> {
  try {
    if (bytes.length === 0) throw new DataError('empty');
    return await opened(bytes, format);
  } catch (error) {
    const fault: DataFault = error instanceof DataError ? error.fault : { code: 'damaged' };
    return { ...UNREAD, table: null, faults: [fault] };
  }
}

function opened(bytes: Uint8Array, format: DataFormat): ReadData | Promise<ReadData> {
  switch (format) {
    case 'csv':
      return csvData(bytes);
    case 'ods':
    case 'xlsx':
      return sheetData(bytes, format);
    case 'json':
      return jsonData(bytes);
    case 'geojson':
      return geojsonData(bytes);
    case 'xml':
      return xmlData(bytes);
    case 'kml':
      return kmlData(bytes);
    case 'kmz':
      return kmzData(bytes);
    case 'shp':
      return shpData(bytes);
  }
}

/** @returns what everybody is told of the file, of a bounded size whatever is in it; its rows stay behind */
export function openedOf({ faults, encoding, table, places }: ReadData): OpenedData {
  const told = { faults: faults.map(cutFault), encoding, places };
  if (!table) return { ...told, table: null };
  const { columns, personal, rowCount, first, isWhole } = table;
  return {
    ...told,
    table: {
      columns: columns.slice(0, COLUMNS_SHOWN).map((column) => ({ ...column, heading: cut(column.heading) })),
      columnCount: columns.length,
      personal: personal.map(({ heading, kind }) => ({ heading: cut(heading), kind })),
      rowCount,
      first: first.map((row) => row.slice(0, COLUMNS_SHOWN).map(cut)),
      isWhole,
    },
  };
}

function cutFault({ code, params }: DataFault): DataFault {
  if (!params) return { code };
  const told = Object.entries(params).map(([name, said]) => [
    name,
    typeof said === 'string' ? cut(said) : said,
  ]);
  return { code, params: Object.fromEntries(told) as DataFault['params'] & object };
}

function cut(text: string): string {
  return text.slice(0, MAX_SHOWN);
}
