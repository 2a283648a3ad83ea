import type { FileScan, ReadableExtension } from '../../domain/text/file-scan';
import { FileThread } from './file-thread';

/** Megabytes of objects in the thread. */
const MEMORY = 384;

/** A thread in which the texts of files are looked through. */
export class FileScanThread {
  private readonly thread: FileThread;

  /** @param maxMs after which a file that is still being read is said to be too slow */
  constructor(maxMs?: number) {
    this.thread = new FileThread(MEMORY, maxMs);
  }

  /**
   * @param load gives the bytes when it is their turn, or null for too many of them; they are moved to the thread and
   *   are gone here
   * @param whose turn it is read in
   * @returns what was found
   * @throws what `load` throws
   */
  async read(
    load: () => Promise<Uint8Array | null>,
    extension: ReadableExtension,
    whose = '',
  ): Promise<FileScan> {
    const answer = await this.thread.run<FileScan>(async () => {
      const bytes = await load();
      return bytes && { task: 'scan', bytes, extension };
    }, whose);
    return typeof answer === 'string' ? { found: [], unread: answer } : answer;
  }

  stop(): Promise<void> {
    return this.thread.stop();
  }
}
