import { buffer } from 'node:stream/consumers';
import { LRUCache } from 'lru-cache';
import type { AskedRows, RowsAnswer } from '../../domain/data/asked-rows';
import type { DataFormat } from '../../domain/data/data-formats';
import type { RowsDeskAnswer, RowsJob } from '../../file-text/data/data-desk';
import type { ThreadJob } from '../../file-text/thread';
import type { FileDigests, OpenFile } from '../file-digest';
import { FileThread } from './file-thread';
import { FAILURE_MS, LARGEST, type MeasuredRow } from './read-once';

const MEMORY = 768;
const MAX_MS = 30_000;
/** Questions that wait for the thread; more are sent away at once, to come again. */
const MAX_WAITING = 40;
/** Of these, questions to one dataset: who asks one all the time does not send away who asks another. */
const MAX_WAITING_EACH = 8;
/** Files that could not be read are not tried again for a while. */
const FAILURES = { max: 500, ttl: FAILURE_MS };
/** Characters of the columns that are kept here: who asks for a column that is not there need not wait for the thread. */
const KEPT_CHARACTERS = 8_000_000;

/** Why no rows came: the bytes are not there, too many ask, or the thread could not read them. */
export type NoRows = 'missing' | 'busy' | 'unreadable';

/** Tables of published files, asked for rows in a thread of their own: nobody's page and no act waits behind them. */
export class DataRows {
  private readonly thread = new FileThread(MEMORY, MAX_MS);
  private waiting = 0;
  private readonly waitingFor = new Map<string, number>();
  private readonly failed = new LRUCache<string, true>(FAILURES);
  private readonly described = new LRUCache<string, RowsAnswer>({
    maxSize: KEPT_CHARACTERS,
    sizeCalculation: (answer) => JSON.stringify(answer).length,
  });

  constructor(private readonly digests: FileDigests) {}

  /**
   * @param file as it was signed: with `sha256` and `bytes`
   * @param asked null for its columns only
   * @param whose turn it is asked in
   * @returns rows of the bytes that were signed; of others none
   */
  async ask(
    file: MeasuredRow,
    format: DataFormat,
    asked: AskedRows | null,
    whose: string,
  ): Promise<RowsAnswer | NoRows> {
    const open = await this.open(file);
    if (!open) return 'missing';
    await open.close();
    // That it is too large does not change: nobody is told to come again.
    if (Number(file['bytes']) > LARGEST) return { state: 'no_table' };
    const key = keyOf(file, format);
    const known = asked === null ? this.described.get(key) : undefined;
    if (known) return known;
    if (this.failed.has(key)) return 'unreadable';
    const waiting = this.waitingFor.get(whose) ?? 0;
    if (this.waiting >= MAX_WAITING || waiting >= MAX_WAITING_EACH) return 'busy';
    this.waiting += 1;
    this.waitingFor.set(whose, waiting + 1);
    try {
      const answer = await this.answer(file, format, asked, whose);
      if (asked === null && typeof answer !== 'string') this.described.set(key, answer);
      return answer;
    } finally {
      this.waiting -= 1;
      const left = (this.waitingFor.get(whose) ?? 1) - 1;
      if (left > 0) this.waitingFor.set(whose, left);
      else this.waitingFor.delete(whose);
    }
  }

  /** Ends the thread; the tables that it keeps go with it. */
  stop(): Promise<void> {
    return this.thread.stop();
  }

  private async answer(
    file: MeasuredRow,
    format: DataFormat,
    asked: AskedRows | null,
    whose: string,
  ): Promise<RowsAnswer | NoRows> {
    const job: RowsJob = { task: 'rows', sha256: String(file['sha256']), format, asked };
    let answer = await this.thread.run<RowsDeskAnswer>(() => Promise.resolve(job), whose);
    if (typeof answer !== 'string' && answer.state === 'bytes_wanted') {
      answer = await this.thread.run<RowsDeskAnswer>(() => this.withBytes(file, job), whose);
      if (typeof answer === 'string') this.failed.set(keyOf(file, format), true);
    }
    if (typeof answer === 'string') return 'unreadable';
    return isUnread(answer) ? 'missing' : answer;
  }

  private async withBytes(file: MeasuredRow, job: RowsJob): Promise<ThreadJob | null> {
    // It failed while this question waited.
    if (this.failed.has(keyOf(file, job.format))) return null;
    const open = await this.open(file);
    // Gone since it was looked at: the thread is asked again without, and says that it has nothing.
    return open ? { ...job, bytes: new Uint8Array(await buffer(open.read())) } : job;
  }

  private open(file: MeasuredRow): Promise<OpenFile | null> {
    return this.digests.open(file, String(file['sha256']), Number(file['bytes']));
  }
}

function keyOf(file: MeasuredRow, format: DataFormat): string {
  return `${format} ${String(file['sha256'])}`;
}

function isUnread(answer: RowsDeskAnswer): answer is Exclude<RowsDeskAnswer, RowsAnswer> {
  return answer.state === 'bytes_wanted' || answer.state === 'other_bytes';
}
