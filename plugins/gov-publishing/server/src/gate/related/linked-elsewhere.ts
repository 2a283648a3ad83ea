import { NO_LOCALE, type GovernedTypes } from '../../entries/governed-types';
import { DutyError } from '../../errors';
import type { DocumentFilter } from '../../people/scope/document-filter';
import type { AgencyScopes } from '../../people/scope/agency-scopes';
import type { OwnerRow } from '../rows/owners';

/**
 * Lets nobody write a draft of another agency from the other side of its relation: what is linked to a draft there, or taken
 * from it, is a part of its words. A name that many drafts show is nobody's alone, and is not asked about here.
 */
export class LinkedElsewhere {
  constructor(
    private readonly types: GovernedTypes,
    private readonly scopes: AgencyScopes,
    private readonly documents: DocumentFilter,
  ) {}

  /**
   * @param drafts that a write links or unlinks
   * @param field of the data that names them
   * @throws DutyError where one of them is not the person's to change; nothing is written then
   */
  async refuse(drafts: readonly OwnerRow[], field: string): Promise<void> {
    const scope = drafts.length > 0 ? await this.scopes.current() : null;
    if (!scope || scope.writes === 'everywhere') return;
    for (const uid of new Set(drafts.map((draft) => draft.uid))) {
      const type = this.types.get(uid);
      if (!type) continue;
      const isMine = await this.documents.judge(scope, type, scope.writes);
      const named = drafts.filter((draft) => draft.uid === uid);
      const rows = await this.documents.rows(type, {
        documentId: { $in: [...new Set(named.map(({ documentId }) => documentId))] },
      });
      const theirs = rows.filter(
        (row) =>
          row.isDraft &&
          !isMine(row) &&
          named.some(
            ({ documentId, locale }) => documentId === row.documentId && locale === (row.locale ?? NO_LOCALE),
          ),
      );
      if (theirs.length > 0)
        throw new DutyError([{ code: 'scope.entry_elsewhere', field, requirement: 'ORG-04' }]);
    }
  }
}
