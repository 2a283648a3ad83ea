import { richTextFault } from '../../../content-types/input/mark-up-reasons';
import { ActRefusedError } from '../../../errors';
import { Pacer } from '../../../pacer';

type Fault = ReturnType<typeof richTextFault>;

/** Milliseconds for the rows of one file, as long as its reading may take; the words of the refusal say so. */
const MAX_MS = 60_000;

/**
 * Judges the texts of one file, in the server's own thread: each once, however many rows say the same, with rests in which
 * the others are answered, and no longer than a file is worth or somebody waits.
 */
export class TextJudge {
  private readonly known = new Map<string, Fault>();
  private readonly pacer = new Pacer();
  private readonly until: number;

  constructor(
    private readonly gone?: AbortSignal,
    maxMs = MAX_MS,
  ) {
    this.until = performance.now() + maxMs;
  }

  /**
   * Between two pieces of work.
   *
   * @throws ActRefusedError where nobody waits any more, or the time is over
   */
  async pause(): Promise<void> {
    await this.pacer.pause();
    if (this.gone?.aborted) throw new ActRefusedError([{ code: 'import.sender_gone', field: 'file' }]);
    if (performance.now() > this.until)
      throw new ActRefusedError([{ code: 'import.file.reading_too_slow', field: 'file' }]);
  }

  /** To be called before `faultOf` of the same text. */
  async judge(text: string): Promise<void> {
    if (this.known.has(text)) return;
    this.known.set(text, richTextFault(text));
    await this.pause();
  }

  /** @returns what is wrong with a text; a known one takes no time */
  readonly faultOf = (text: string): Fault =>
    this.known.has(text) ? this.known.get(text) : richTextFault(text);
}
