import type { Encoding } from './cache/encoding-choice';
import type { Generation } from './generations';
import type { Weighed } from './cache/segmented-lru';

/** Smaller bodies gain nothing: they fit in one packet with their headers. */
const WORTH_COMPRESSING = 1_024;
/** What an entry costs beside its texts: maps, arrays, objects. Measured generously. */
const OVERHEAD = 2_048;

/** Header names and values in turn, as `writeHead` takes them. */
export type HeaderList = readonly string[];

/** A body in one encoding, and the headers that go with it. */
export interface Variant {
  readonly body: Buffer;
  readonly headers: HeaderList;
}

/** One finished public answer: the bytes, and every header that does not depend on who asks. */
export class PublicVersion implements Weighed {
  private readonly variants = new Map<Encoding, Variant | null>();
  readonly plain: Variant;
  private weight: number;

  /**
   * @param common headers of the 200 and the 304 alike
   * @param since `Generations.now()` before anything was read
   * @param readAt monotonic milliseconds, before anything was read
   */
  constructor(
    readonly key: string,
    readonly etag: string,
    private readonly type: string,
    readonly common: HeaderList,
    text: string,
    readonly generation: Generation,
    readonly since: number,
    readonly readAt: number,
    /** Epoch milliseconds from which on it is no longer true, though no act says so; null where none is known. */
    readonly until: number | null = null,
  ) {
    const body = ownMemory(Buffer.from(text));
    this.plain = { body, headers: this.headersOf(body, null) };
    const texts = [key, etag, type, ...common].reduce((sum, text) => sum + text.length, 0);
    this.weight = OVERHEAD + 2 * texts + body.length;
  }

  get bytes(): number {
    return this.weight;
  }

  /** @returns the variant, null while it is being prepared or where it is not worth it, undefined where nobody asked */
  variant(encoding: Encoding): Variant | null | undefined {
    if (this.plain.body.length < WORTH_COMPRESSING) return null;
    return this.variants.get(encoding);
  }

  /** Notes that the variant is being prepared. */
  expect(encoding: Encoding): void {
    this.variants.set(encoding, null);
  }

  /** Takes in a prepared variant; one that is no smaller is not used. */
  prepared(encoding: Encoding, compressed: Buffer): void {
    if (compressed.length >= this.plain.body.length) return;
    const body = ownMemory(compressed);
    this.variants.set(encoding, { body, headers: this.headersOf(body, encoding) });
    this.weight += body.length + 256;
  }

  private headersOf(body: Buffer, encoding: Encoding | null): HeaderList {
    return [
      ...this.common,
      'Content-Type',
      this.type,
      ...(encoding ? ['Content-Encoding', encoding] : []),
      'Content-Length',
      String(body.length),
    ];
  }
}

/**
 * Small buffers of Node are cut from a block of 8 kB, and those of zlib from one of 16 kB: a body of 500 bytes would
 * keep the whole block, and the cache would hold many times what it counts.
 */
function ownMemory(bytes: Buffer): Buffer {
  if (bytes.buffer.byteLength === bytes.length) return bytes;
  const own = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(own);
  return own;
}
