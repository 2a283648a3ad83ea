import type { DataFormat } from '../../domain/data/data-formats';
import { UNREAD, type DataFault, type OpenedData } from '../../domain/data/opened-data';
import { csvData } from './csv-data';
import { DataError } from './data-fault';
import { sheetData } from './sheet-data';
import type { ReadData } from './opened-file';

/** Characters of a cell that a page shows. */
const MAX_SHOWN = 300;

/** Opens one file of data. Runs in a thread of its own: it may take seconds, and has no time limit here. */
export function readData(bytes: Uint8Array, format: DataFormat): ReadData {
  try {
    if (bytes.length === 0) throw new DataError('empty');
    return opened(bytes, format);
  } catch (error) {
    const fault: DataFault = error instanceof DataError ? error.fault : { code: 'damaged' };
    return { ...UNREAD, table: null, faults: [fault] };
  }
}

function opened(bytes: Uint8Array, format: DataFormat): ReadData {
  switch (format) {
    case 'csv':
      return csvData(bytes);
    case 'ods':
    case 'xlsx':
      return sheetData(bytes, format);
    default:
      return { ...UNREAD, table: null };
  }
}

/** @returns what everybody is told of the file; its rows stay behind */
export function openedOf({ faults, encoding, table }: ReadData): OpenedData {
  if (!table) return { faults, encoding, table: null, places: null };
  const { columns, rowCount, first, isWhole } = table;
  const shown = first.map((row) => row.map((cell) => cell.slice(0, MAX_SHOWN)));
  return { faults, encoding, table: { columns, rowCount, first: shown, isWhole }, places: null };
}
