import type { NoticeValues } from '../domain/notices/notice-kind';
import type { AgencyCode, DocumentId, TypeUid } from '../domain/brands';
import type { Mailing } from './contract';
import type { Matter } from './readership';

/** A notice as the database has it. */
export interface NoticeRow {
  readonly id: number;
  readonly person_id: string;
  readonly kind: string;
  readonly uid: string | null;
  readonly document_id: string | null;
  readonly locale: string | null;
  readonly agency: string | null;
  readonly told: string;
  readonly at: string;
  readonly seen_at: string | null;
  readonly mailing: Mailing;
  readonly mail_id: number | null;
}

/** @returns what a notice is about, by which is judged who may know of it */
export function matterOf({ uid, document_id, agency }: NoticeRow): Matter {
  const key =
    uid === null || document_id === null
      ? null
      : { uid: uid as TypeUid, documentId: document_id as DocumentId };
  return { key, agency: agency as AgencyCode | null };
}

/** @returns the values of a notice's words */
export function valuesOf({ told }: Pick<NoticeRow, 'told'>): NoticeValues {
  return JSON.parse(told) as NoticeValues;
}
