import type { AnyLeaf } from '@gov-publishing/provenance';
import type { Connection } from '../../strapi-boundary';
import { DOSSIER_TABLES } from '../dossier/tables';

type Builder = ReturnType<Connection>;

/**
 * What entries are called now, for people who know no document ids: a leaf itself holds no title.
 *
 * @param uids types whose entries the reader may read; no title of another is found
 * @returns the title of an entry; null for what is no entry, was deleted, or may not be read
 */
export async function entryTitles(
  connection: Connection,
  leaves: readonly AnyLeaf[],
  uids: readonly string[],
): Promise<(leaf: AnyLeaf) => string | null> {
  const ids = leaves.flatMap((leaf) => (leaf.kind === 'entry-act' ? [leaf.documentId] : []));
  const lines: readonly { uid: string; document_id: string; locale: string; title: string }[] =
    ids.length === 0
      ? []
      : await connection(DOSSIER_TABLES.dossiers)
          .select('uid', 'document_id', 'locale', 'title')
          .whereIn('uid', [...uids])
          .whereIn('document_id', ids);
  const titles = new Map(lines.map((line) => [`${line.uid} ${line.document_id} ${line.locale}`, line.title]));
  return (leaf) =>
    leaf.kind === 'entry-act' ? (titles.get(`${leaf.uid} ${leaf.documentId} ${leaf.locale}`) ?? null) : null;
}

/**
 * Narrows leaves to one entry by its document id, or to those whose title holds the text.
 *
 * @param leaves name of the table of leaves in the query
 */
export function aboutEntry(
  connection: Connection,
  leaves: string,
  text: string,
  uids: readonly string[],
): (query: Builder) => void {
  const part = text.replace(/[%_\\]/g, '');
  if (part.trim() === '') return (query) => void query.where(`${leaves}.document_id`, text);
  const titled = connection({ titled: DOSSIER_TABLES.dossiers })
    .select(connection.raw('1'))
    .whereIn('titled.uid', [...uids])
    .whereRaw('lower(??) like lower(?)', ['titled.title', `%${part}%`]);
  for (const column of ['uid', 'document_id', 'locale'])
    titled.whereRaw('?? = ??', [`titled.${column}`, `${leaves}.${column}`]);
  return (query) =>
    void query.where(
      (either: Builder) => void either.where(`${leaves}.document_id`, text).orWhereExists(titled),
    );
}
