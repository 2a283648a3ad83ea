/** `range-parser` ships no types: what is used of it. */
declare module 'range-parser' {
  export interface ByteRange {
    readonly start: number;
    readonly end: number;
  }
  export interface Ranges extends Array<ByteRange> {
    /** The unit, e.g. `bytes`. */
    readonly type: string;
  }
  /** @returns the ranges; -1 where none can be satisfied, -2 where the header cannot be read */
  export default function parseRange(
    size: number,
    header: string,
    options?: { readonly combine?: boolean },
  ): Ranges | -1 | -2;
}
