import { RICH_TEXT_LENGTH, richTextFault } from '../../../content-types/input/mark-up-reasons';
import { ActRefusedError } from '../../../errors';
import { Pacer } from '../../../pacer';
import type { JudgedText } from '../../thread/read-text';

type Fault = ReturnType<typeof richTextFault>;

/** Milliseconds for the rows of one file, as long as its reading may take; the words of the refusal say so. */
const MAX_MS = 60_000;
/** A longer text keeps everybody else waiting for its judgement: it is judged in the thread of the imports. */
const SHORT = 4_000;

/** Judges a long text elsewhere. */
export type JudgeElsewhere = (text: string) => Promise<JudgedText>;

/**
 * Judges the texts of one file: each once, however many rows say the same, short ones in the server's own thread with rests
 * in which the others are answered, and no longer than a file is worth or somebody waits.
 */
export class TextJudge {
  private readonly known = new Map<string, Fault>();
  private readonly pacer = new Pacer();
  private until: number;

  constructor(
    private readonly elsewhere: JudgeElsewhere,
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
    this.known.set(text, isLong(text) ? await this.judgedElsewhere(text) : richTextFault(text));
    await this.pause();
  }

  /** @returns what is wrong with a text; a known one takes no time */
  readonly faultOf = (text: string): Fault =>
    this.known.has(text) ? this.known.get(text) : richTextFault(text);

  /** Waiting for the files of others is no time of this one. */
  private async judgedElsewhere(text: string): Promise<Fault> {
    const began = performance.now();
    const { fault, ms } = await this.elsewhere(text);
    this.until += Math.max(0, performance.now() - began - ms);
    return fault ?? undefined;
  }
}

/** What is too long for any field is refused by its length. */
const isLong = ({ length }: string): boolean => length > SHORT && length <= RICH_TEXT_LENGTH;
