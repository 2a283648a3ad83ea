import { buffer } from 'node:stream/consumers';
import { LRUCache } from 'lru-cache';
import {
  readableExtension,
  scanByExtension,
  type FileScan,
  type ReadableExtension,
} from '../../domain/text/file-scan';
import type { Row } from '../../strapi-boundary';
import type { FileDigests } from '../file-digest';
import { FileScanThread } from './file-scan-thread';

/** Scans kept in memory, by the digest of the bytes: some hundred bytes each. */
const CACHE_SIZE = 10_000;
/** Milliseconds for which it is kept that a file was not read: the next time there may be more time and room. */
const FAILURE_MS = 5 * 60_000;
/** Bytes of the largest file that is opened. */
const LARGEST = 50 * 1024 * 1024;

const FAILURES: readonly string[] = ['too_slow', 'damaged'];

/** A file of the library as an entry shows it: its row, with the `sha256` of what it holds. */
export type MeasuredRow = Row;

/**
 * What the texts of files say of private persons, read once for the same bytes. Nothing of the text leaves the thread
 * in which it is read: neither the database nor a log gets any of it.
 */
export class FileScans {
  private readonly known = new LRUCache<string, FileScan>({ max: CACHE_SIZE });
  private readonly running = new Map<string, Promise<void>>();
  private readonly thread = new FileScanThread();

  constructor(private readonly digests: FileDigests) {}

  /** @returns what is known of a file, or null where it was not read yet */
  of(file: MeasuredRow): FileScan | null {
    const extension = readableExtension(extensionOf(file));
    if (extension === null) return scanByExtension(extensionOf(file));
    return this.known.get(keyOf(file, extension)) ?? null;
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

  /** Ends the thread, and lets go of the files that were fetched for it and for readers. */
  async stop(): Promise<void> {
    await this.thread.stop();
    await this.digests.stop();
  }

  private started(file: MeasuredRow, whose: string): Promise<void> {
    const extension = readableExtension(extensionOf(file));
    if (extension === null) return Promise.resolve();
    const key = keyOf(file, extension);
    // Somebody else's turn may come late: each has the file in a turn of their own, and the first turn reads it.
    const mine = `${whose} ${key}`;
    const running = this.running.get(mine);
    if (running) return running;
    const scan = this.thread
      .read(() => this.bytesOf(file), extension, whose)
      .then((found) => {
        const isKept = found.unread === null || !FAILURES.includes(found.unread);
        this.known.set(key, found, isKept ? {} : { ttl: FAILURE_MS });
      })
      // A storage that is down just now says nothing of the file: it is tried again the next time.
      .catch(() => undefined)
      .finally(() => this.running.delete(mine));
    this.running.set(mine, scan);
    return scan;
  }

  /** @returns null where there are more of them than are opened */
  private async bytesOf(file: MeasuredRow): Promise<Uint8Array | null> {
    if (this.of(file) !== null) throw new Error('somebody else’s turn came first');
    const open = await this.digests.open(file, String(file['sha256']), Number(file['bytes']));
    if (!open) throw new Error('the bytes are not the ones that were measured');
    if (open.length > LARGEST) {
      await open.close();
      return null;
    }
    // A copy of its own: a small buffer is a part of a larger one, which cannot be moved.
    return new Uint8Array(await buffer(open.read()));
  }
}

function extensionOf(file: MeasuredRow): string {
  return String(file['ext'] ?? '');
}

function keyOf(file: MeasuredRow, extension: ReadableExtension): string {
  return `${extension} ${String(file['sha256'])}`;
}
