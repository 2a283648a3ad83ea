import type { GovernedTypes } from '../../entries/governed-types';
import { LedgerDamagedError } from '../../errors';
import { STORE_TABLES } from '../store/tables';
import type { Strapi } from '../../strapi-boundary';
import type { PublicationFault, VerifiedPublication } from '../store/publication-verifier';
import type { Verifies } from '../store/verified-cache';
import { keyColumns, type PublicationRow } from '../store/signed-store';

/** Reads rows of the signed store and verifies them. A row that does not verify is left out, and reported; one in doubt is refused. */
export class VerifiedRows {
  constructor(
    private readonly strapi: Strapi,
    private readonly types: GovernedTypes,
    private readonly verifier: Verifies,
    private readonly report: (faults: readonly PublicationFault[]) => void,
  ) {}

  /** @returns the rows with these values in their columns, as they stand: not verified */
  async raw(where: object): Promise<PublicationRow[]> {
    return (await this.strapi.db
      .connection(STORE_TABLES.publications)
      .where(where)
      .orderBy('document_id')) as PublicationRow[];
  }

  async where(where: object): Promise<VerifiedPublication[]> {
    return this.verified(await this.raw(where));
  }

  /**
   * A row and its leaves are read one after the other: an act in between makes a sound row look like a forged one,
   * and a page that is being brought up to date would be missing for a moment. Rows that have moved on are read again.
   */
  async verified(rows: readonly PublicationRow[], again = 3): Promise<VerifiedPublication[]> {
    const { good, faults } = await this.verifier.verify(rows.filter((row) => this.types.has(row.uid)));
    if (faults.length === 0) return good;
    const moved = again > 0 ? await this.movedOn(faults) : new Map<string, PublicationRow | null>();
    if (moved.size > 0) {
      const current = rows.flatMap((row) => (moved.has(rowId(row)) ? (moved.get(rowId(row)) ?? []) : row));
      return this.verified(current, again - 1);
    }
    refuseDoubtful(faults);
    this.report(faults);
    return good;
  }

  /** @returns the rows, by entry, that an act has replaced (or taken away: null) since they were read */
  private async movedOn(faults: readonly PublicationFault[]): Promise<Map<string, PublicationRow | null>> {
    const moved = new Map<string, PublicationRow | null>();
    for (const { key, leafIndex } of faults) {
      const columns = keyColumns(key);
      const [row] = await this.raw(columns);
      if (!row || Number(row.leaf_idx) !== leafIndex) moved.set(rowId(columns), row ?? null);
    }
    return moved;
  }
}

/**
 * To leave such rows out would say that they are not public, which nobody knows: until the ledger is restored, there is no
 * answer.
 *
 * @throws LedgerDamagedError where a leaf that follows a publication cannot be read: it may have taken the entry down
 */
function refuseDoubtful(faults: readonly PublicationFault[]): void {
  const doubtful = faults.find(({ code }) => code === 'ledger.later_leaf_unreadable');
  if (doubtful)
    throw new LedgerDamagedError([{ code: doubtful.code, params: { published: doubtful.leafIndex } }]);
}

function rowId(row: Pick<PublicationRow, 'uid' | 'document_id' | 'locale'>): string {
  return `${row.uid} ${row.document_id} ${row.locale}`;
}
