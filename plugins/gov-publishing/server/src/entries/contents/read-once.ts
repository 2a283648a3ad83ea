import { buffer } from 'node:stream/consumers';
import { LRUCache } from 'lru-cache';
import type { Row } from '../../strapi-boundary';
import type { FileDigests } from '../file-digest';

/** A file of the library as an entry shows it: its row, with the `sha256` of what it holds. */
export type MeasuredRow = Row;

/** Bytes of the largest file that is opened. */
export const LARGEST = 50 * 1024 * 1024;
/** Milliseconds for which it is kept that a file was not read: the next time there may be more time and room. */
export const FAILURE_MS = 5 * 60_000;

/** What was read, and whether it is that nothing could be read just now. */
interface Opened<Content> {
  readonly content: Content;
  readonly isFailure: boolean;
}

/** How files are opened, and how much of what was read is kept. */
export interface Opening<Kind extends string, Content extends object> {
  readonly cache: LRUCache.Options<string, Content, unknown>;
  /** What a file is opened as; null for one in which there is nothing to be read. */
  readonly kindOf: (file: MeasuredRow) => Kind | null;
  /**
   * @param load gives the bytes when it is their turn, or null where there are more of them than are opened
   * @param whose turn it is read in
   * @returns null where nothing is to be kept
   */
  readonly open: (
    file: MeasuredRow,
    kind: Kind,
    load: () => Promise<Uint8Array | null>,
    whose: string,
  ) => Promise<Opened<Content> | null>;
}

/** What is in files, read once for the same bytes. Nothing is asked of the database, and nothing is kept in it. */
export class ReadOnce<Kind extends string, Content extends object> {
  private readonly known: LRUCache<string, Content>;
  private readonly running = new Map<string, Promise<void>>();

  constructor(
    private readonly digests: FileDigests,
    private readonly opening: Opening<Kind, Content>,
  ) {
    this.known = new LRUCache(opening.cache);
  }

  /** @returns what was read of a file; null where it was not read yet, or there is nothing to be read in it */
  of(file: MeasuredRow): Content | null {
    const kind = this.opening.kindOf(file);
    return kind === null ? null : (this.known.get(keyOf(file, kind)) ?? null);
  }

  /**
   * Reads what is not known yet, and waits for it no longer than `patience` milliseconds.
   *
   * @param whose turn it is read in
   */
  async read(files: readonly MeasuredRow[], patience: number, whose: string): Promise<void> {
    const all = files.flatMap((file) => {
      const kind = this.opening.kindOf(file);
      return kind === null || this.of(file) !== null ? [] : [this.started(file, kind, whose)];
    });
    if (all.length === 0) return;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, patience)));
    await Promise.race([Promise.all(all), late]);
    clearTimeout(timer);
  }

  private started(file: MeasuredRow, kind: Kind, whose: string): Promise<void> {
    const key = keyOf(file, kind);
    // Somebody else's turn may come late: each has the file in a turn of their own, and the first turn reads it.
    const mine = `${whose} ${key}`;
    const running = this.running.get(mine);
    if (running) return running;
    const opened = this.opening
      .open(file, kind, () => this.bytesOf(file), whose)
      .then((found) => {
        if (found) this.known.set(key, found.content, found.isFailure ? { ttl: FAILURE_MS } : {});
      })
      // A storage that is down just now says nothing of the file: it is tried again the next time.
      .catch(() => undefined)
      .finally(() => this.running.delete(mine));
    this.running.set(mine, opened);
    return opened;
  }

  /** @returns null where there are more of them than are opened */
  private async bytesOf(file: MeasuredRow): Promise<Uint8Array | null> {
    if (this.of(file) !== null) throw new Error('somebody else’s turn came first');
    const length = Number(file['bytes']);
    if (length > LARGEST) return null;
    const open = await this.digests.open(file, String(file['sha256']), length);
    if (!open) throw new Error('the bytes are not the ones that were measured');
    // A copy of its own: a small buffer is a part of a larger one, which cannot be moved.
    return new Uint8Array(await buffer(open.read()));
  }
}

function keyOf(file: MeasuredRow, kind: string): string {
  return `${kind} ${String(file['sha256'])}`;
}
