import type { DocumentId, PersonId, TypeUid } from '../../domain/brands';

/** A draft locale before a write: what it says, and whether it is known whose words these are. */
export interface DraftStanding {
  readonly digest: string;
  readonly isAccounted: boolean;
}

/** Keeps account of saved drafts. The gate sees the saves; what they mean to a dossier is the sign-off's. */
export interface DraftSaves {
  /** @returns every draft locale of a document as it stands before a write */
  standing(uid: TypeUid, documentId: DocumentId): Promise<Map<string, DraftStanding>>;

  /** @returns whose words a document's drafts are, in all locales: a copy of it is theirs, too */
  writers(uid: TypeUid, documentId: DocumentId): Promise<PersonId[]>;

  /**
   * Notes the authors in every locale that was saved, and in every other one whose content the write changed: a field
   * without translation is the words of all of them, and so is the name of something that they show.
   *
   * @param writers whose words came in by the write, besides its own author's
   */
  record(
    uid: TypeUid,
    documentId: DocumentId,
    saved: readonly string[],
    before: ReadonlyMap<string, DraftStanding>,
    writers?: readonly PersonId[],
  ): Promise<void>;
}
