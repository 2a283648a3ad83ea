import type { DocumentId, PersonId, TypeUid } from '../../domain/brands';
import type { Strapi } from '../../strapi-boundary';
import type { DraftSaves, DraftStanding } from './draft-saves';
import type { OwnerRow } from '../rows/owners';
import { isWatched } from './permit';

/**
 * Drafts whose words change past line 1: by their own row, a component row, or a file that they show. Whoever did it
 * is an author like any other, and the desk must not go on calling the entry approved.
 */
export class DraftsChangedOutside {
  constructor(
    private readonly strapi: Strapi,
    private readonly saves: DraftSaves,
  ) {}

  /**
   * Looks at the drafts before a write.
   *
   * @param owners rows that the write touches, published ones included
   * @returns what has to be called when the write is done
   */
  async begin(owners: readonly OwnerRow[]): Promise<() => Promise<void>> {
    const drafts = owners.filter((row) => !row.published && !isWatched(row.uid, row.documentId));
    return this.watching(drafts);
  }

  /**
   * As `begin`, for drafts of other documents than the one that is written.
   *
   * @param writers whose words the write brings into them, besides its own author's
   */
  async watching(
    drafts: readonly OwnerRow[],
    writers: readonly PersonId[] = [],
  ): Promise<() => Promise<void>> {
    const documents = new Map(drafts.map((row) => [`${row.uid}#${row.documentId}`, row] as const));
    const before = new Map<OwnerRow, Map<string, DraftStanding>>();
    for (const row of documents.values()) before.set(row, await this.standing(row.uid, row.documentId));
    return async () => {
      for (const [{ uid, documentId }, standing] of before)
        await this.record(uid, documentId, standing, writers);
    };
  }

  /** A draft whose file cannot be read has no digest; that must not keep anybody from putting the file right. */
  private async standing(uid: TypeUid, documentId: DocumentId): Promise<Map<string, DraftStanding>> {
    try {
      return await this.saves.standing(uid, documentId);
    } catch {
      return new Map();
    }
  }

  private async record(
    uid: TypeUid,
    documentId: DocumentId,
    before: ReadonlyMap<string, DraftStanding>,
    writers: readonly PersonId[],
  ): Promise<void> {
    try {
      await this.saves.record(uid, documentId, [], before, writers);
    } catch (error) {
      // The write is done. What is not noted here has no known author, and nobody signs it until it is saved again.
      this.strapi.log.error(
        `gov-publishing: a changed draft was not noted: ${uid} ${documentId}: ${String(error)}`,
      );
    }
  }
}
