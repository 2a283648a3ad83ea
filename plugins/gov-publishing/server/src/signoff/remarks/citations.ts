import { dialectOf } from '../../database/dialect';
import { keyColumns } from '../../delivery/store/signed-store';
import type { EntryKey } from '../../domain/brands';
import type { Reason } from '../../domain/signoff/model';
import type { Transaction } from '../../strapi-boundary';
import { REMARK_TABLES } from './tables';

/** What an act points to among the remarks on its entry. The link is kept beside the remark and is no part of the leaf. */
export class Citations {
  /**
   * Holds the remarks until the transaction ends: none is withdrawn meanwhile.
   *
   * @returns which of them cannot be pointed to: not on this entry, or withdrawn
   */
  async reasons(trx: Transaction, key: EntryKey, ids: readonly number[]): Promise<Reason[]> {
    if (ids.length === 0) return [];
    const there = (): ReturnType<Transaction> =>
      trx(REMARK_TABLES.remarks)
        .where(keyColumns(key))
        .whereNull('withdrawn_at')
        .whereIn('id', [...ids]);
    await dialectOf(trx).lockRows(there());
    const found = (await there().pluck('id')) as number[];
    return [...ids.entries()]
      .filter(([, id]) => !found.includes(id))
      .map(([position, id]) => ({ code: 'remark.not_here', field: `remarks.${position}`, params: { id } }));
  }

  /** In the transaction of the act, after its leaf. */
  async cite(trx: Transaction, leafIndex: number, ids: readonly number[]): Promise<void> {
    if (ids.length === 0) return;
    await trx(REMARK_TABLES.citations).insert(
      [...new Set(ids)].map((id) => ({ remark_id: id, leaf_idx: leafIndex })),
    );
  }
}
