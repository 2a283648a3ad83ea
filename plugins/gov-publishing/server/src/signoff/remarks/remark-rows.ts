import type { PersonId } from '../../domain/brands';
import type { RemarkAnswer, RemarksAnswer, ThreadAnswer } from './contract';

/** Somebody who was mentioned, as they were called then. */
export interface Mentioned {
  readonly id: PersonId;
  readonly name: string;
}

/** A remark as the database has it. */
export interface RemarkRow {
  readonly id: number;
  readonly parent_id: number | null;
  readonly field: string | null;
  readonly text: string | null;
  readonly author_id: string;
  readonly author_name: string;
  readonly author_position: string | null;
  readonly mentions: string;
  readonly at: string;
  readonly withdrawn_at: string | null;
  readonly resolved_at: string | null;
  readonly resolved_by_name: string | null;
}

/** An act that points to a remark. */
export interface CitationRow {
  readonly remark_id: number;
  readonly leaf_idx: number;
}

/**
 * @param rows of one entry, oldest first
 * @returns its threads as the person reads them
 */
export function threadsOf(
  rows: readonly RemarkRow[],
  citations: readonly CitationRow[],
  personId: PersonId,
): RemarksAnswer {
  const view = (row: RemarkRow): RemarkAnswer => ({
    id: row.id,
    text: row.text,
    author: { name: row.author_name, position: row.author_position },
    isMine: row.author_id === personId,
    mentions: row.text === null ? [] : mentionedIn(row).map(({ name }) => name),
    at: row.at,
    citedBy: citations.filter(({ remark_id }) => remark_id === row.id).map(({ leaf_idx }) => leaf_idx),
  });
  const threads = rows
    .filter(({ parent_id }) => parent_id === null)
    .map((row): ThreadAnswer => ({
      ...view(row),
      field: row.field,
      resolved: row.resolved_at === null ? null : { at: row.resolved_at, name: row.resolved_by_name ?? '' },
      replies: rows.filter(({ parent_id }) => parent_id === row.id).map(view),
    }));
  return { threads, open: threads.filter(isOpen).length };
}

function isOpen({ text, resolved, replies }: ThreadAnswer): boolean {
  return resolved === null && [text, ...replies.map((reply) => reply.text)].some((said) => said !== null);
}

function mentionedIn({ mentions }: RemarkRow): Mentioned[] {
  return JSON.parse(mentions) as Mentioned[];
}
