import { FileThread, type Unanswered } from '../../entries/contents/file-thread';
import { ActRefusedError } from '../../errors';
import type { GivenFile } from '../table/read-table';
import { UnreadableError } from '../../file-text/passage';
import type { ReadZip, ZipJob, ZippedFile } from './read-zip';
import type { ReadSource, SourceJob } from './read-source';
import type { JudgedText, TextJob } from './read-text';

/** Megabytes of objects in the thread: what an export of the largest size takes, and half as much again. */
const MEMORY = 768;
/** Milliseconds for one file: a minute is long for who waits, and longer than an honest file takes. */
const MAX_MS = 60_000;

/** Why a thread gave nothing back, as the words of it are called. */
const REFUSALS = {
  too_slow: 'import.file.reading_too_slow',
  too_large: 'import.file.reading_too_large',
  damaged: 'import.file.reading_damaged',
} as const;

/** Reads tables, exports of WordPress and archives that somebody handed in, and takes no more memory or time than a file is worth. */
export class SourceReader {
  private readonly thread: FileThread;

  constructor({ memory = MEMORY, maxMs = MAX_MS } = {}) {
    this.thread = new FileThread(memory, maxMs, () => require.resolve('../import-reader/index.js'));
  }

  /**
   * @returns what stands in the file, or the code of the words that say why nothing can be read
   * @param gone aborts when nobody waits for the answer any more: what has not begun then is not read
   * @param whose file it is: persons take turns
   * @throws ActRefusedError where reading it took more time or memory than one file may have, or nobody waits
   */
  async read(
    { name, bytes }: GivenFile,
    takesWordPress: boolean,
    gone?: AbortSignal,
    whose = '',
  ): Promise<ReadSource> {
    const answer = await this.thread.run<ReadSource>(() => {
      // A copy is moved to the thread: a buffer may be a part of one that others are parts of, too.
      const job: SourceJob = { kind: 'source', name, bytes: Uint8Array.from(bytes), takesWordPress };
      return Promise.resolve(whileWaited(job, gone));
    }, whose);
    return answered(answer);
  }

  /**
   * @returns what is wrong with one rich text of a file that was read
   * @throws ActRefusedError where it took more time or memory than one file may have, or nobody waits
   */
  async judged(text: string, gone?: AbortSignal, whose = ''): Promise<JudgedText> {
    const job: TextJob = { kind: 'text', text };
    const answer = await this.thread.run<JudgedText>(() => Promise.resolve(whileWaited(job, gone)), whose);
    return answered(answer);
  }

  /**
   * @returns the files in a ZIP, by their whole names
   * @throws UnreadableError for what is no ZIP, has too many parts or takes too long
   */
  async filesIn(zip: Uint8Array, whose: string): Promise<readonly ZippedFile[]> {
    const read = await this.unpacked({ kind: 'zip', zip, part: null }, whose);
    return read.kind === 'files' ? read.files : [];
  }

  /**
   * @returns one part of a ZIP, by its whole name; null where it is not in it
   * @throws UnreadableError where it is larger than a file may be, or cannot be unpacked
   */
  async partOf(zip: Uint8Array, part: string, whose: string): Promise<Uint8Array | null> {
    const read = await this.unpacked({ kind: 'zip', zip, part }, whose);
    return read.kind === 'part' ? read.bytes : null;
  }

  private async unpacked(job: ZipJob, whose: string): Promise<ReadZip> {
    const read = await this.thread.run<ReadZip>(() => Promise.resolve(job), whose);
    if (typeof read === 'string') throw new UnreadableError(read);
    if (read.kind === 'unreadable') throw new UnreadableError(read.unread);
    return read;
  }

  stop(): Promise<void> {
    return this.thread.stop();
  }
}

/** @throws ActRefusedError where nobody waits for the answer any more */
function whileWaited<Job>(job: Job, gone: AbortSignal | undefined): Job {
  if (gone?.aborted) throw new ActRefusedError([{ code: 'import.sender_gone', field: 'file' }]);
  return job;
}

function answered<Answer extends object>(answer: Answer | Unanswered): Answer {
  if (typeof answer !== 'string') return answer;
  throw new ActRefusedError([{ code: REFUSALS[answer], field: 'file' }]);
}
