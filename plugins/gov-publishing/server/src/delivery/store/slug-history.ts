import type { DocumentId, EntryKey } from '../../domain/brands';
import type { LedgerReader } from '../../ledger/ledger-reader';
import { STORE_TABLES } from './tables';
import { currentConnection, type Connection, type Strapi } from '../../strapi-boundary';
import type { Snapshot } from '../../domain/content/snapshot';
import { keyColumns, type SignedStore } from './signed-store';

/** More entries than this never had one slug in good faith. */
const MAX_DOCUMENTS_OF_A_SLUG = 20;

/** @returns the slug that a signed snapshot gives its entry, or null */
export function slugIn({ content }: Snapshot): string | null {
  const slug = content['slug'];
  return typeof slug === 'string' && slug !== '' ? slug : null;
}

/** Notes, inside the act that publishes it, that an entry now has a slug; the one it had before stays noted. */
export async function noteSlug(
  connection: Connection,
  key: EntryKey,
  leafIndex: number,
  slug: string | null,
): Promise<void> {
  if (slug === null) return;
  await connection(STORE_TABLES.slugs)
    .insert({ ...keyColumns(key), slug, leaf_idx: leafIndex })
    .onConflict(['uid', 'locale', 'slug', 'document_id'])
    .merge({ leaf_idx: leafIndex });
}

/** Which entries have or had a slug. Every line of it is believed only where the ledger says the same. */
export class SlugHistory {
  constructor(
    private readonly strapi: Strapi,
    private readonly store: SignedStore,
    private readonly ledger: LedgerReader,
  ) {}

  /** @returns the documents that were published under a slug, the latest first, as the signed snapshots prove */
  async documentsWith(uid: string, locale: string, slug: string): Promise<DocumentId[]> {
    const connection = await currentConnection(this.strapi);
    const rows = (await connection(STORE_TABLES.slugs)
      .where({ uid, locale, slug })
      .orderBy('leaf_idx', 'desc')
      .limit(MAX_DOCUMENTS_OF_A_SLUG)) as { document_id: DocumentId; leaf_idx: number | string }[];
    const indexes = rows.map((row) => Number(row.leaf_idx));
    const { leaves } = await this.ledger.leavesAt(connection, indexes);
    const proven: DocumentId[] = [];
    for (const [position, { document_id }] of rows.entries()) {
      const leaf = leaves.get(indexes[position] ?? -1)?.leaf;
      if (leaf?.kind !== 'entry-act' || leaf.act !== 'publish') continue;
      if (leaf.uid !== uid || leaf.locale !== locale || leaf.documentId !== document_id) continue;
      const snapshot = await this.store.snapshot(leaf.digest);
      if (snapshot && slugIn(snapshot) === slug) proven.push(document_id);
    }
    return proven;
  }
}

/**
 * @returns whether a slug leads or led to another entry that is public, in whatever language: an answer falls back to
 *   another one, and the slug is the same in all
 */
export async function isSlugTaken(
  strapi: Strapi,
  { uid, documentId }: EntryKey,
  slug: string,
): Promise<boolean> {
  const connection = await currentConnection(strapi);
  const row = (await connection(STORE_TABLES.slugs)
    .where({ uid, slug })
    .whereNot({ document_id: documentId })
    .whereIn('document_id', connection(STORE_TABLES.publications).where({ uid }).select('document_id'))
    .first('document_id')) as unknown;
  return row !== undefined;
}
