import {
  readableExtension,
  scanByExtension,
  type FileScan,
  type ReadableExtension,
} from '../../domain/text/file-scan';
import type { FileDigests } from '../file-digest';
import { FileScanThread } from './file-scan-thread';
import { ReadOnce, type MeasuredRow } from './read-once';

/** Scans kept in memory, by the digest of the bytes: some hundred bytes each. */
const CACHE_SIZE = 10_000;

const FAILURES: readonly string[] = ['too_slow', 'damaged'];

/**
 * What the texts of files say of private persons. Nothing of the text leaves the thread in which it is read: neither the
 * database nor a log gets any of it.
 */
export class FileScans {
  private readonly thread = new FileScanThread();
  private readonly scans: ReadOnce<ReadableExtension, FileScan>;

  constructor(private readonly digests: FileDigests) {
    this.scans = new ReadOnce(digests, {
      cache: { max: CACHE_SIZE },
      kindOf: (file) => readableExtension(extensionOf(file)),
      open: async (_file, extension, load, whose) => {
        const content = await this.thread.read(load, extension, whose);
        return { content, isFailure: content.unread !== null && FAILURES.includes(content.unread) };
      },
    });
  }

  /** @returns what is known of a file, or null where it was not read yet */
  of(file: MeasuredRow): FileScan | null {
    const extension = extensionOf(file);
    return readableExtension(extension) === null ? scanByExtension(extension) : this.scans.of(file);
  }

  /** As `ReadOnce` reads. */
  read(files: readonly MeasuredRow[], patience: number, whose: string): Promise<void> {
    return this.scans.read(files, patience, whose);
  }

  /** Ends the thread, and lets go of the files that were fetched for it and for readers. */
  async stop(): Promise<void> {
    await this.thread.stop();
    await this.digests.stop();
  }
}

function extensionOf(file: MeasuredRow): string {
  return String(file['ext'] ?? '');
}
