import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { AskedRows, RowsAnswer } from '../../domain/data/asked-rows';
import type { DataFormat } from '../../domain/data/data-formats';
import type { OpenedData } from '../../domain/data/opened-data';
import type { ReadData } from './opened-file';
import { openedOf, readData } from './read-data';
import { KeptTable } from './rows/kept-table';

/** Bytes of all tables that are kept for asking; beyond them, those that were asked longest ago go. */
const KEPT_BYTES = 240 * 1024 * 1024;
/** Milliseconds for one question; one that takes longer is refused, and the thread keeps its tables. */
const QUESTION_MS = 5_000;

/** A file of data that is to be opened. */
interface ReadJob {
  readonly task: 'data';
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly format: DataFormat;
}

/** A table that is asked for rows; without bytes, where it is kept already. */
export interface RowsJob {
  readonly task: 'rows';
  readonly bytes?: Uint8Array;
  readonly sha256: string;
  readonly format: DataFormat;
  /** Null: only what columns it has. */
  readonly asked: AskedRows | null;
}

export type DataJob = ReadJob | RowsJob;

/** What the thread answers of a file. */
export interface DataAnswer {
  /** Null where the bytes are not the ones that were measured. */
  readonly opened: OpenedData | null;
}

/** What it answers of rows: the table is not kept, or what was asked for. */
export type RowsDeskAnswer = { readonly state: 'bytes_wanted' | 'other_bytes' } | RowsAnswer;

/** Opens files of data for the server's thread. */
export class DataDesk {
  private readonly tables = new LRUCache<string, KeptTable>({
    maxSize: KEPT_BYTES,
    sizeCalculation: (table) => table.bytes,
  });

  constructor(private readonly questionMs = QUESTION_MS) {}

  async answer(job: DataJob): Promise<DataAnswer | RowsDeskAnswer> {
    if (job.task === 'rows') return this.rows(job);
    const read = await this.read(job.bytes, job);
    return { opened: read && openedOf(read) };
  }

  private async rows({ bytes, sha256, format, asked }: RowsJob): Promise<RowsDeskAnswer> {
    const key = `${format} ${sha256}`;
    const known = this.tables.get(key);
    if (known) return this.answerOf(known, asked);
    if (!bytes) return { state: 'bytes_wanted' };
    const read = await this.read(bytes, { sha256, format });
    if (!read) return { state: 'other_bytes' };
    if (!read.table) return { state: 'no_table' };
    const { columns, rowCount, rows } = read.table;
    if (rows === null) return { state: 'over_bound', table: { columns, rowCount } };
    const table = new KeptTable({ columns, rowCount }, rows);
    this.tables.set(key, table);
    return this.answerOf(table, asked);
  }

  /** What was measured is what is read: a file that was changed in between is not told of under the other's digest. */
  private async read(
    bytes: Uint8Array,
    { sha256, format }: Pick<ReadJob, 'sha256' | 'format'>,
  ): Promise<ReadData | null> {
    const isSame = createHash('sha256').update(bytes).digest('hex') === sha256;
    return isSame ? readData(bytes, format) : null;
  }

  private answerOf(table: KeptTable, asked: AskedRows | null): RowsAnswer {
    const found = asked && table.asked(asked, this.questionMs);
    return found && 'state' in found ? found : { state: 'table', table: table.facts, found };
  }
}
