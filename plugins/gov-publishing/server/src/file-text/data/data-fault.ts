import type { DataFault, DataFaultCode } from '../../domain/data/opened-data';

/** Thrown where a file of data can be read no further. */
export class DataError extends Error {
  readonly fault: DataFault;

  constructor(code: DataFaultCode, params?: DataFault['params']) {
    super(code);
    this.fault = { code, ...(params && { params }) };
  }
}

/** Bytes that a file may take when it is unpacked, all parts together. */
export const MAX_UNPACKED = 128 * 1024 * 1024;
/** Levels that JSON and XML may be nested. */
export const MAX_DEPTH = 100;
