/** A page says more, written out, than is turned into rich text. */
export class PageTooLargeError extends Error {}

/** How much is written of a page while it is read: a short link may be a long address. */
export class PageMeasure {
  constructor(private left: number) {}

  /** @throws PageTooLargeError where that is more than may be written */
  add(text: string): void {
    this.left -= text.length;
    if (this.left < 0) throw new PageTooLargeError();
  }
}
