/** How much of a workbook is taken, where one is read into the memory of the server itself. */
export interface SheetBounds {
  readonly sheets: number;
  /** Rows that say anything, of all sheets together. */
  readonly rows: number;
  readonly columns: number;
  /** Characters of all cells together: a text that is written once may stand in any number of them. */
  readonly characters: number;
}

/** Thrown where a workbook holds more than is taken; before any more of it is kept. */
export class OverBoundError extends Error {
  constructor(readonly bound: keyof SheetBounds) {
    super(bound);
  }
}

/** Counts what of a workbook is kept, while it is read. */
export class SheetCount {
  private readonly counted = { sheets: 0, rows: 0, characters: 0 };

  constructor(private readonly bounds: SheetBounds | undefined) {}

  /** @throws OverBoundError */
  sheet(): void {
    this.add('sheets', 1);
  }

  /** @throws OverBoundError */
  row(): void {
    this.add('rows', 1);
  }

  /**
   * @param column counted from nought
   * @throws OverBoundError
   */
  cell(column: number, text: string): void {
    if (this.bounds && column >= this.bounds.columns) throw new OverBoundError('columns');
    this.add('characters', text.length);
  }

  private add(what: 'sheets' | 'rows' | 'characters', count: number): void {
    this.counted[what] += count;
    if (this.bounds && this.counted[what] > this.bounds[what]) throw new OverBoundError(what);
  }
}
