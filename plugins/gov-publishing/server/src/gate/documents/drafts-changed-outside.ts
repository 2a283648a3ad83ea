import { faultText } from '../../faults';
import type { DocumentId, PersonId, TypeUid } from '../../domain/brands';
import { DocumentVersions } from '../../entries/document-versions';
import type { EntryReader } from '../../entries/entry-reader';
import type { Strapi } from '../../strapi-boundary';
import type { DraftAuthorship, DraftStatus } from './draft-authorship';
import type { OwnerRow } from '../rows/owners';
import { isGuarded } from './permit';

/**
 * Drafts whose words change past line 1: by their own row, a component row, or a file that they show. Anyone who did it
 * is an author like any other, and the desk must not go on calling the entry approved.
 */
export class DraftsChangedOutside {
  constructor(
    private readonly strapi: Strapi,
    private readonly entries: EntryReader,
    private readonly authorship: DraftAuthorship,
  ) {}

  /**
   * Looks at the drafts before a write.
   *
   * @param owners rows that the write touches, published ones included
   * @returns what has to be called when the write is done
   */
  async begin(owners: readonly OwnerRow[]): Promise<() => Promise<void>> {
    const drafts = owners.filter((row) => !row.published && !isGuarded(row.uid, row.documentId));
    return this.guarding(drafts);
  }

  /**
   * As `begin`, for drafts of other documents than the one that is written.
   *
   * @param writers whose words the write brings into them, besides its own author's
   */
  async guarding(
    drafts: readonly OwnerRow[],
    writers: readonly PersonId[] = [],
  ): Promise<() => Promise<void>> {
    const documents = new Map(drafts.map((row) => [`${row.uid}#${row.documentId}`, row] as const));
    const before = new Map<OwnerRow, Map<string, DraftStatus>>();
    for (const row of documents.values()) before.set(row, await this.status(row.uid, row.documentId));
    return async () => {
      for (const [{ uid, documentId }, status] of before) await this.record(uid, documentId, status, writers);
    };
  }

  /** A draft whose file cannot be read has no digest; that must not keep anybody from putting the file right. */
  private async status(uid: TypeUid, documentId: DocumentId): Promise<Map<string, DraftStatus>> {
    try {
      return await this.authorship.status(new DocumentVersions(this.entries, uid, documentId));
    } catch {
      return new Map();
    }
  }

  private async record(
    uid: TypeUid,
    documentId: DocumentId,
    before: ReadonlyMap<string, DraftStatus>,
    writers: readonly PersonId[],
  ): Promise<void> {
    try {
      await this.authorship.record(new DocumentVersions(this.entries, uid, documentId), [], before, writers);
    } catch (error) {
      // The write is done. What is not noted here has no known author, and nobody signs it until it is saved again.
      this.strapi.log.error(
        `gov-publishing: a changed draft was not noted: ${uid} ${documentId}: ${faultText(error)}`,
      );
    }
  }
}
