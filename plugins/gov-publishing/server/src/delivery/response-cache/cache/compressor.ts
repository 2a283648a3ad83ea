import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Encoding } from './encoding-choice';

const compress: Readonly<Record<Encoding, (body: Buffer) => Promise<Buffer>>> = {
  // Quality 5 of 11: half the time of 6 for a few per cent in size; a version may live for a minute only.
  br: (body) =>
    promisify(brotliCompress)(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
    }),
  gzip: promisify(gzip),
};

/** Waiting beyond this are left alone: they are sent as they are, and asked for again. */
const MAX_QUEUE_LENGTH = 64;

/** Compresses one body at a time, off the main thread: a flood of new answers must not take the processor from readers. */
export class Compressor {
  private readonly queue: (() => Promise<void>)[] = [];
  private running = false;

  /**
   * @param done is given the compressed body, later
   * @returns false where the queue is full: nothing will come
   */
  prepare(body: Buffer, encoding: Encoding, done: (compressed: Buffer) => void): boolean {
    if (this.queue.length >= MAX_QUEUE_LENGTH) return false;
    this.queue.push(async () => done(await compress[encoding](body)));
    if (!this.running) void this.run();
    return true;
  }

  private async run(): Promise<void> {
    this.running = true;
    for (let next = this.queue.shift(); next; next = this.queue.shift()) {
      // A body that cannot be compressed is sent as it is.
      await next().catch(() => undefined);
    }
    this.running = false;
  }
}
