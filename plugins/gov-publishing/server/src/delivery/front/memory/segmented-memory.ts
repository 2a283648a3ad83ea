import { LRUCache } from 'lru-cache';

/** Whatever is kept must know what it costs. */
export interface Weighed {
  /** In bytes, everything included; a whole number above 0. */
  readonly bytes: number;
}

/** Share of the memory for what was asked for only once. */
const NEWCOMERS = 0.25;
/** Nothing may take more than this share: one answer must not push out all others. */
const LARGEST = 0.125;

/**
 * A memory with a limit in bytes that a scan cannot sweep: what is asked for a second time moves from the newcomers
 * to the regulars, and only regulars displace regulars. A crawler that takes every page once displaces newcomers.
 */
export class SegmentedMemory<Value extends Weighed> {
  private readonly newcomers: LRUCache<string, Value>;
  private readonly regulars: LRUCache<string, Value>;
  private readonly largest: number;

  /** @param bytes that all values together may weigh */
  constructor(bytes: number) {
    this.largest = Math.floor(bytes * LARGEST);
    const sizeCalculation = ({ bytes: weight }: Value): number => weight;
    this.newcomers = new LRUCache({ maxSize: Math.max(1, Math.floor(bytes * NEWCOMERS)), sizeCalculation });
    this.regulars = new LRUCache({
      maxSize: Math.max(1, Math.floor(bytes * (1 - NEWCOMERS))),
      sizeCalculation,
      // Who is displaced starts again as a newcomer, and is gone if nobody asks.
      disposeAfter: (value, key, reason) => {
        if (reason === 'evict') this.newcomers.set(key, value);
      },
    });
  }

  /** In bytes: what is kept now. */
  get bytes(): number {
    return this.newcomers.calculatedSize + this.regulars.calculatedSize;
  }

  get size(): number {
    return this.newcomers.size + this.regulars.size;
  }

  get(key: string): Value | undefined {
    const regular = this.regulars.get(key);
    if (regular) return regular;
    const newcomer = this.newcomers.get(key);
    if (!newcomer) return undefined;
    this.newcomers.delete(key);
    this.regulars.set(key, newcomer);
    return newcomer;
  }

  /** Keeps a value, unless it is too large; a value kept under the key before keeps its standing. */
  set(key: string, value: Value): void {
    if (value.bytes > this.largest) return this.delete(key);
    if (this.regulars.has(key)) this.regulars.set(key, value);
    else this.newcomers.set(key, value);
  }

  /** Weighs a value anew, where it is still the one that is kept: it has grown. */
  reweigh(key: string, value: Value): void {
    const holder = [this.regulars, this.newcomers].find((each) => each.peek(key) === value);
    if (!holder) return;
    // Taken out first: for the very same value the library would keep the weight it has.
    holder.delete(key);
    if (value.bytes <= this.largest) holder.set(key, value);
  }

  delete(key: string): void {
    this.regulars.delete(key);
    this.newcomers.delete(key);
  }

  clear(): void {
    this.regulars.clear();
    this.newcomers.clear();
  }
}
