import { dataFormatOf, type DataFormat } from '../../domain/data/data-formats';
import { UNREAD, type OpenedData } from '../../domain/data/opened-data';
import type { DataAnswer } from '../../file-text/data/data-desk';
import type { ThreadJob } from '../../file-text/thread';
import type { FileDigests } from '../file-digest';
import { FileThread, type Unanswered } from './file-thread';
import { LARGEST, ReadOnce, type MeasuredRow } from './read-once';

/** Readings kept in memory, by the digest of the bytes: some ten kilobytes each, and never more than a few hundred. */
const CACHE_SIZE = 500;
/** Characters of all of them together. */
const CACHE_CHARACTERS = 20_000_000;
/** Megabytes of objects in the thread. */
const MEMORY = 768;
const MAX_MS = 30_000;

/** Files of data, opened in a thread of their own: no act and no reader waits behind them. */
export class DataFiles {
  private readonly thread = new FileThread(MEMORY, MAX_MS);
  private readonly opened: ReadOnce<DataFormat, OpenedData>;

  constructor(digests: FileDigests) {
    this.opened = new ReadOnce(digests, {
      cache: {
        max: CACHE_SIZE,
        maxSize: CACHE_CHARACTERS,
        sizeCalculation: (opened) => JSON.stringify(opened).length,
      },
      kindOf: formatOf,
      open: async (file, format, load, whose) => {
        const answer = await this.thread.run<DataAnswer>(() => jobOf(file, format, load), whose);
        if (typeof answer === 'string') return { content: unread(answer), isFailure: true };
        return answer.opened && { content: answer.opened, isFailure: false };
      },
    });
  }

  /** @returns what is known of a file, or null where it was not read yet; a file of no data has nothing in it */
  of(file: MeasuredRow): OpenedData | null {
    return formatOf(file) === null ? UNREAD : this.opened.of(file);
  }

  /** As `ReadOnce` reads. */
  read(files: readonly MeasuredRow[], patience: number, whose: string): Promise<void> {
    return this.opened.read(files, patience, whose);
  }

  /** Ends the thread. */
  stop(): Promise<void> {
    return this.thread.stop();
  }
}

async function jobOf(
  file: MeasuredRow,
  format: DataFormat,
  load: () => Promise<Uint8Array | null>,
): Promise<ThreadJob | null> {
  const bytes = await load();
  return bytes && { task: 'data', bytes, sha256: String(file['sha256']), format };
}

function unread(why: Unanswered): OpenedData {
  const params = { megabytes: LARGEST / 1024 / 1024 };
  return { ...UNREAD, faults: [{ code: why, ...(why === 'too_large' && { params }) }] };
}

function formatOf(file: MeasuredRow): DataFormat | null {
  return dataFormatOf(String(file['ext'] ?? ''));
}
