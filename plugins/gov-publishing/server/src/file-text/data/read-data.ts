import type { DataFormat } from '../../domain/data/data-formats';
import { UNREAD, type DataFault, type OpenedData } from '../../domain/data/opened-data';
import { csvData } from './csv-data';
import { DataError } from './data-fault';
import { geojsonData, kmlData, kmzData, xmlData } from './geo-data';
import { jsonData } from './json-data';
import { sheetData } from './sheet-data';
import { shpData } from './shp-data';
import type { ReadData } from './opened-file';

/** Characters of a cell that a page shows. */
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

/** @returns what everybody is told of the file; its rows stay behind */
export function openedOf({ faults, encoding, table, places }: ReadData): OpenedData {
  if (!table) return { faults, encoding, table: null, places };
  const { columns, rowCount, first, isWhole } = table;
  const shown = first.map((row) => row.map((cell) => cell.slice(0, MAX_SHOWN)));
  return { faults, encoding, table: { columns, rowCount, first: shown, isWhole }, places };
}
