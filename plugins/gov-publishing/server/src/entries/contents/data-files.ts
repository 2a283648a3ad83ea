import { buffer } from 'node:stream/consumers';
import { LRUCache } from 'lru-cache';
import { dataFormatOf, type DataFormat } from '../../domain/data/data-formats';
import { UNREAD, type OpenedData } from '../../domain/data/opened-data';
import type { DataAnswer } from '../../file-text/data/data-desk';
import type { ThreadJob } from '../../file-text/thread';
import type { FileDigests } from '../file-digest';
import type { MeasuredRow } from './file-scans';
import { FileThread, type Unanswered } from './file-thread';

/** Readings kept in memory, by the digest of the bytes: some ten kilobytes each, and never more than a few hundred. */
const CACHE_SIZE = 500;
/** Characters of all of them together. */
const CACHE_CHARACTERS = 20_000_000;
/** Bytes of the largest file that is opened. */
const LARGEST = 50 * 1024 * 1024;
/** Megabytes of objects in the thread. */
const MEMORY = 768;
const MAX_MS = 30_000;
/** Milliseconds for which it is kept that a file was not read: the next time there may be more time and room. */
const FAILURE_MS = 5 * 60_000;

/** Files of data, opened once for the same bytes, in a thread of their own: no act and no reader waits behind them. */
export class DataFiles {
  private readonly known = new LRUCache<string, OpenedData>({
    max: CACHE_SIZE,
    maxSize: CACHE_CHARACTERS,
    sizeCalculation: (opened) => JSON.stringify(opened).length,
  });
  private readonly running = new Map<string, Promise<void>>();
  private readonly thread = new FileThread(MEMORY, MAX_MS);

  constructor(private readonly digests: FileDigests) {}

  /** @returns what is known of a file, or null where it was not read yet; a file of no data has nothing in it */
  of(file: MeasuredRow): OpenedData | null {
    const format = formatOf(file);
    return format === null ? UNREAD : (this.known.get(keyOf(file, format)) ?? null);
  }

  /**
   * Reads what is not known yet, and waits for it no longer than `patience` milliseconds.
   *
   * @param whose turn it is read in
   */
  async read(files: readonly MeasuredRow[], patience: number, whose: string): Promise<void> {
    const unknown = files.filter((file) => this.of(file) === null);
    if (unknown.length === 0) return;
    const all = Promise.all(unknown.map((file) => this.started(file, whose)));
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, patience)));
    await Promise.race([all, late]);
    clearTimeout(timer);
  }

  /** Ends the thread. */
  stop(): Promise<void> {
    return this.thread.stop();
  }

  private started(file: MeasuredRow, whose: string): Promise<void> {
    const format = formatOf(file);
    if (format === null) return Promise.resolve();
    const key = keyOf(file, format);
    // Somebody else's turn may come late: each has the file in a turn of their own, and the first turn reads it.
    const mine = `${whose} ${key}`;
    const running = this.running.get(mine);
    if (running) return running;
    const opened = this.thread
      .run<DataAnswer>(() => this.jobOf(file, format), whose)
      .then((answer) => {
        if (typeof answer === 'string') this.known.set(key, unread(answer), { ttl: FAILURE_MS });
        else if (answer.opened) this.known.set(key, answer.opened);
      })
      // A storage that is down just now says nothing of the file: it is tried again the next time.
      .catch(() => undefined)
      .finally(() => this.running.delete(mine));
    this.running.set(mine, opened);
    return opened;
  }

  /** @returns null for a file that is too large to be opened */
  private async jobOf(file: MeasuredRow, format: DataFormat): Promise<ThreadJob | null> {
    if (this.of(file) !== null) throw new Error('somebody else’s turn came first');
    const sha256 = String(file['sha256']);
    const length = Number(file['bytes']);
    if (length > LARGEST) return null;
    const open = await this.digests.open(file, sha256, length);
    if (!open) throw new Error('the bytes are not the ones that were measured');
    // A copy of its own: a small buffer is a part of a larger one, which cannot be moved.
    const bytes = new Uint8Array(await buffer(open.read()));
    return { task: 'data', bytes, sha256, format };
  }
}

function unread(why: Unanswered): OpenedData {
  const params = { megabytes: LARGEST / 1024 / 1024 };
  return { ...UNREAD, faults: [{ code: why, ...(why === 'too_large' && { params }) }] };
}

function formatOf(file: MeasuredRow): DataFormat | null {
  return dataFormatOf(String(file['ext'] ?? ''));
}

function keyOf(file: MeasuredRow, format: DataFormat): string {
  return `${format} ${String(file['sha256'])}`;
}
