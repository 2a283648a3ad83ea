import type { PersonId } from '../../domain/brands';
import type { DocumentVersions } from '../../entries/document-versions';

/** A draft locale before a write: what it says, and whether it is known whose words these are. */
export interface DraftStatus {
  readonly digest: string;
  readonly isAccounted: boolean;
  /** Whose words these are: a copy of them is theirs, too. */
  readonly authors: readonly PersonId[];
}

/** Whose words saved drafts are. The gate sees the saves; what they mean to a dossier is the sign-off's. */
export interface DraftAuthorship {
  /** @returns every draft locale of a document as it stands before a write */
  status(document: DocumentVersions): Promise<Map<string, DraftStatus>>;

  /**
   * Notes the authors in every locale that was saved, and in every other one whose content the write changed: a field
   * without translation is the words of all of them, and so is the name of something that they show.
   *
   * @param document as it is after the write
   * @param writers whose words came in by the write, besides its own author's
   */
  record(
    document: DocumentVersions,
    saved: readonly string[],
    before: ReadonlyMap<string, DraftStatus>,
    writers?: readonly PersonId[],
  ): Promise<void>;
}
