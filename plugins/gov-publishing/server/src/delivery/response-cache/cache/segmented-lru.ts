import { LRUCache } from 'lru-cache';

/** Whatever is kept must know what it costs. */
export interface Weighed {
  /** In bytes, everything included; a whole number above 0. */
  readonly bytes: number;
}

/** Share of the cache for what was asked for only once. */
const PROBATION = 0.25;
/** Nothing may take more than this share: one answer must not push out all others. */
const LARGEST = 0.125;

/**
 * A least-recently-used cache in two segments, with a limit in bytes: what is asked for a second time moves from
 * probation to the established segment, and only established values displace established ones. A crawler that takes
 * every page once displaces nothing but what is on probation.
 */
export class SegmentedLru<Value extends Weighed> {
  private readonly probation: LRUCache<string, Value>;
  private readonly established: LRUCache<string, Value>;
  private readonly largest: number;

  /** @param bytes that all values together may weigh */
  constructor(bytes: number) {
    this.largest = Math.floor(bytes * LARGEST);
    const sizeCalculation = ({ bytes: weight }: Value): number => weight;
    this.probation = new LRUCache({ maxSize: Math.max(1, Math.floor(bytes * PROBATION)), sizeCalculation });
    this.established = new LRUCache({
      maxSize: Math.max(1, Math.floor(bytes * (1 - PROBATION))),
      sizeCalculation,
      // What is displaced is on probation again, and gone if nobody asks.
      disposeAfter: (value, key, reason) => {
        if (reason === 'evict') this.probation.set(key, value);
      },
    });
  }

  /** In bytes: what is kept now. */
  get bytes(): number {
    return this.probation.calculatedSize + this.established.calculatedSize;
  }

  get size(): number {
    return this.probation.size + this.established.size;
  }

  get(key: string): Value | undefined {
    const again = this.established.get(key);
    if (again) return again;
    const onProbation = this.probation.get(key);
    if (!onProbation) return undefined;
    this.probation.delete(key);
    this.established.set(key, onProbation);
    return onProbation;
  }

  /** Keeps a value, unless it is too large; a value kept under the key before stays in its segment. */
  set(key: string, value: Value): void {
    if (value.bytes > this.largest) return this.delete(key);
    if (this.established.has(key)) this.established.set(key, value);
    else this.probation.set(key, value);
  }

  /** Weighs a value anew, where it is still the one that is kept: it has grown. */
  reweigh(key: string, value: Value): void {
    const holder = [this.established, this.probation].find((each) => each.peek(key) === value);
    if (!holder) return;
    // Taken out first: for the very same value the library would keep the weight it has.
    holder.delete(key);
    if (value.bytes <= this.largest) holder.set(key, value);
  }

  delete(key: string): void {
    this.established.delete(key);
    this.probation.delete(key);
  }

  clear(): void {
    this.established.clear();
    this.probation.clear();
  }
}
