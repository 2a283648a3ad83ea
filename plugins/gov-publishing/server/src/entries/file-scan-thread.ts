import { Worker } from 'node:worker_threads';
import type { FileScanJob } from '../file-text/thread';
import type { FileScan, ReadableExtension, Unread } from '../domain/text/file-scan';

/** Milliseconds for one file, unless said otherwise. */
const MAX_MS = 20_000;
/** Milliseconds without a file after which the thread ends. */
const IDLE = 60_000;
/** Megabytes of objects in the thread; what needs more is said to be too large. */
const MEMORY = 384;

/**
 * A thread in which files are opened: what takes long, or would take all memory, takes it there, and the thread is
 * ended. One file at a time; the server's own thread goes on.
 */
export class FileScanThread {
  private worker: Worker | null = null;
  private idle: NodeJS.Timeout | undefined;
  private last: Promise<unknown> = Promise.resolve();

  /** @param maxMs after which a file that is still being read is said to be too slow */
  constructor(private readonly maxMs = MAX_MS) {}

  /**
   * @param load gives the bytes when it is their turn, or null for too many of them; they are moved to the thread and
   *   are gone here
   * @returns what was found
   * @throws what `load` throws
   */
  read(load: () => Promise<Uint8Array | null>, extension: ReadableExtension): Promise<FileScan> {
    const turn = this.last.then(async (): Promise<FileScan> => {
      const bytes = await load();
      return bytes ? this.run(bytes, extension) : { found: [], unread: 'too_large' };
    });
    this.last = turn.catch(() => undefined);
    return turn;
  }

  async stop(): Promise<void> {
    clearTimeout(this.idle);
    await this.worker?.terminate();
    this.worker = null;
  }

  private async run(bytes: Uint8Array, extension: ReadableExtension): Promise<FileScan> {
    clearTimeout(this.idle);
    const worker = (this.worker ??= started());
    worker.ref();
    const answer = await answered(worker, { bytes, extension }, this.maxMs);
    if (typeof answer === 'string') {
      this.worker = null;
      await worker.terminate();
      return { found: [], unread: answer };
    }
    worker.unref();
    this.idle = setTimeout(() => void this.stop(), IDLE).unref();
    return answer;
  }
}

/** @returns what was found, or why nothing was: the thread is then of no more use */
function answered(worker: Worker, job: FileScanJob, maxMs: number): Promise<FileScan | Unread> {
  return new Promise((resolve) => {
    const onMessage = (scan: FileScan): void => done(scan);
    const onError = (error: NodeJS.ErrnoException): void =>
      done(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too_large' : 'damaged');
    const onExit = (): void => done('damaged');
    const late = setTimeout(() => done('too_slow'), maxMs);
    const done = (what: FileScan | Unread): void => {
      clearTimeout(late);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      resolve(what);
    };
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(job, [job.bytes.buffer as ArrayBuffer]);
  });
}

function started(): Worker {
  // Built as a file of its own (package.json, exports).
  const worker = new Worker(require.resolve('../file-reader/index.js'), {
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
    // What a library says of a broken file is nobody's concern.
    stderr: true,
    stdout: true,
  });
  // It may break while nobody listens, too.
  return worker.on('error', () => undefined);
}
