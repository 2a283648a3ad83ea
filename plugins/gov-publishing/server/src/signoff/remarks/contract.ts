import { z } from 'zod';
import { MAX_ROW_ID } from '../../domain/row-id';
import { seenText } from '../../domain/text/seen-text';

/** Longest remark, in UTF-16 units, as a text box counts. What is longer belongs into the draft. */
const MAX_REMARK = 2_000;
const MAX_FIELD = 200;
const MAX_MENTIONED = 20;

/** The body of `POST /dossiers/:uid/:documentId/remarks`. */
export const newRemark = z.strictObject({
  text: seenText(z.string().max(MAX_REMARK)),
  /** Path of the field it is about; the whole entry where it is left out. */
  field: seenText(z.string().min(1).max(MAX_FIELD)).optional(),
  /** The remark that opened the thread which it answers. */
  parent: z.int().min(1).max(MAX_ROW_ID).optional(),
  /** Ids of persons. */
  mentions: z
    .array(z.string().regex(/^\d{1,15}$/))
    .max(MAX_MENTIONED)
    .optional(),
});

export type RemarkSent = z.input<typeof newRemark>;

/** One remark, as those who may see its entry read it. */
export interface RemarkAnswer {
  readonly id: number;
  /** Null once its author withdrew it. */
  readonly text: string | null;
  /** As the author was called then; no duty for who holds none in the entry's agencies. */
  readonly author: { readonly name: string; readonly position: string | null };
  /** Whether the reader wrote it. */
  readonly isMine: boolean;
  /** Names of those who were mentioned. */
  readonly mentions: readonly string[];
  /** Instant, ISO 8601 UTC. */
  readonly at: string;
  /** Indexes of the acts that point to it. */
  readonly citedBy: readonly number[];
}

/** A remark with what was answered to it, oldest first. */
export interface ThreadAnswer extends RemarkAnswer {
  /** Path of the field it is about; null for the whole entry. */
  readonly field: string | null;
  /** When and by whom it was closed; null while it is open. */
  readonly resolved: { readonly at: string; readonly name: string } | null;
  readonly replies: readonly RemarkAnswer[];
}

/** Every thread of an entry, oldest first. */
export interface RemarksAnswer {
  readonly threads: readonly ThreadAnswer[];
  /** How many are open. A thread of which everything was withdrawn is not. */
  readonly open: number;
}

/** Who may see the entry, and so may be mentioned. */
export interface MentionableAnswer {
  readonly id: string;
  readonly name: string;
  readonly position: string | null;
}
