import { Worker } from 'node:worker_threads';
import type { Unread } from '../../domain/text/file-scan';
import { FairTurns } from './fair-turns';

/** Milliseconds for one file, unless said otherwise. */
const MAX_MS = 20_000;
/** Milliseconds without a file after which the thread ends. */
const IDLE = 60_000;

/** What a thread is given: bytes in it are moved there. */
type Job = object & { readonly bytes?: Uint8Array };

/** Why a thread gave no answer; it is then ended, and the next file gets a new one. */
export type Unanswered = Extract<Unread, 'damaged' | 'too_large' | 'too_slow'>;

/**
 * A thread in which files are opened: what takes long, or would take all memory, takes it there, and the thread is
 * ended. One file at a time; the server's own thread goes on.
 */
export class FileThread {
  private worker: Worker | null = null;
  private idle: NodeJS.Timeout | undefined;
  private readonly turns = new FairTurns();

  /**
   * @param megabytes of objects in the thread; what needs more is said to be too large
   * @param maxMs after which a file that is still being read is said to be too slow
   * @param program that runs in it: a file of the build of its own (package.json, exports)
   */
  constructor(
    private readonly megabytes: number,
    private readonly maxMs = MAX_MS,
    private readonly program = (): string => require.resolve('../file-reader/index.js'),
  ) {}

  /**
   * @param load gives the job when it is its turn, or null for one that is too large; bytes in it are moved to the thread
   *   and are gone here
   * @param whose turn it is read in: who has many files waits for who has one
   * @returns what the thread answers, or why it does not
   * @throws what `load` throws
   */
  run<Answer extends object>(load: () => Promise<Job | null>, whose = ''): Promise<Answer | Unanswered> {
    return this.turns.run(whose, async () => {
      const job = await load();
      return job ? this.answer<Answer>(job) : 'too_large';
    });
  }

  async stop(): Promise<void> {
    clearTimeout(this.idle);
    const { worker } = this;
    // A file that comes while it ends gets a new one.
    this.worker = null;
    await worker?.terminate();
  }

  private async answer<Answer extends object>(job: Job): Promise<Answer | Unanswered> {
    clearTimeout(this.idle);
    const worker = (this.worker ??= this.started());
    worker.ref();
    const answer = await answered<Answer>(worker, job, this.maxMs);
    if (typeof answer === 'string') {
      this.worker = null;
      await worker.terminate();
      return answer;
    }
    worker.unref();
    this.idle = setTimeout(() => void this.stop(), IDLE).unref();
    return answer;
  }

  private started(): Worker {
    const worker = new Worker(this.program(), {
      resourceLimits: { maxOldGenerationSizeMb: this.megabytes },
      // What a library says of a broken file is nobody's concern.
      stderr: true,
      stdout: true,
    });
    // It may break while nobody listens, too.
    return worker.on('error', () => undefined);
  }
}

/** @returns the answer, or why there is none: the thread is then of no more use */
function answered<Answer extends object>(
  worker: Worker,
  job: Job,
  maxMs: number,
): Promise<Answer | Unanswered> {
  return new Promise((resolve) => {
    const onMessage = (answer: Answer): void => done(answer);
    const onError = (error: NodeJS.ErrnoException): void =>
      done(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too_large' : 'damaged');
    const onExit = (): void => done('damaged');
    const late = setTimeout(() => done('too_slow'), maxMs);
    const done = (what: Answer | Unanswered): void => {
      clearTimeout(late);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      resolve(what);
    };
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(job, job.bytes ? [job.bytes.buffer as ArrayBuffer] : []);
  });
}
