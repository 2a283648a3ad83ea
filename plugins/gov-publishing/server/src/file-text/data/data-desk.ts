import { createHash } from 'node:crypto';
import type { DataFormat } from '../../domain/data/data-formats';
import type { OpenedData } from '../../domain/data/opened-data';
import type { ReadData } from './opened-file';
import { openedOf, readData } from './read-data';

/** A file of data that is to be opened. */
interface ReadJob {
  readonly task: 'data';
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly format: DataFormat;
}

export type DataJob = ReadJob;

/** What the thread answers of a file. */
export interface DataAnswer {
  /** Null where the bytes are not the ones that were measured. */
  readonly opened: OpenedData | null;
}

/** Opens files of data for the server's thread. */
export class DataDesk {
  async answer(job: DataJob): Promise<DataAnswer> {
    const read = await this.read(job);
    return { opened: read && openedOf(read) };
  }

  /** What was measured is what is read: a file that was changed in between is not told of under the other's digest. */
  private async read({ bytes, sha256, format }: ReadJob): Promise<ReadData | null> {
    const isSame = createHash('sha256').update(bytes).digest('hex') === sha256;
    return isSame ? readData(bytes, format) : null;
  }
}
