/** Bytes of a file, both ends included. */
export interface Part {
  readonly start: number;
  readonly end: number;
}
