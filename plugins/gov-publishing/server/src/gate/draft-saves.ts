import type { DocumentId, TypeUid } from '../domain/brands';

/** Keeps account of saved drafts. The gate sees the saves; what they mean to a dossier is the sign-off's. */
export interface DraftSaves {
  /** @returns the digest of every draft locale before a save */
  digests(uid: TypeUid, documentId: DocumentId): Promise<Map<string, string>>;

  /**
   * Notes the author in every locale that was saved, and in every other one whose content the save changed: a
   * field without translation is the words of all of them.
   */
  record(
    uid: TypeUid,
    documentId: DocumentId,
    saved: readonly string[],
    before: ReadonlyMap<string, string>,
  ): Promise<void>;
}
