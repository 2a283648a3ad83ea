import type { AgencyCode, Digest, DocumentId, EntryKey, TypeUid } from '../../domain/brands';
import { openSnapshot } from '../../domain/content/canonical';
import type { SealedSnapshot, Snapshot } from '../../domain/content/snapshot';
import { STORE_TABLES } from './tables';
import { currentConnection, type Connection, type Strapi, type Transaction } from '../../strapi-boundary';
import type { Projection } from './projection';
import type { SearchText } from './search/search-text';

/** A row of the signed store: which snapshot of an entry is public, by which act. */
export interface Publication {
  readonly key: EntryKey;
  readonly digest: Digest;
  /** The act that published it. */
  readonly leafIndex: number;
  /** The act that published the entry for the first time: its time is `datePosted` (NEWS-08). */
  readonly firstLeafIndex: number;
  readonly agency: AgencyCode | null;
}

/** A file that a published entry shows. */
export interface PublishedFile {
  readonly documentId: string;
  readonly sha256: string;
}

export interface PublicationRow {
  readonly uid: string;
  readonly document_id: string;
  readonly locale: string;
  readonly digest: string;
  readonly leaf_idx: number | string;
  readonly first_leaf_idx: number | string;
  readonly agency: string | null;
  readonly projection: unknown;
}

/** What the public side reads. Written only inside acts; nothing of Strapi's own tables is ever served. */
export class SignedStore {
  constructor(private readonly strapi: Strapi) {}

  /** Keeps a snapshot under its digest; the same content is kept once. */
  async keep(trx: Transaction, sealed: SealedSnapshot): Promise<void> {
    const known = await trx(STORE_TABLES.snapshots).where({ digest: sealed.digest }).first('digest');
    if (!known) await trx(STORE_TABLES.snapshots).insert({ digest: sealed.digest, body: sealed.text });
  }

  /** @returns the snapshot, or null where it is missing or no longer hashes to its digest */
  async snapshot(digest: string): Promise<Snapshot | null> {
    return (await this.snapshots([digest])).get(digest)?.snapshot ?? null;
  }

  /** @returns those of the snapshots that are there and hash to their digest, by digest */
  async snapshots(digests: readonly string[]): Promise<Map<string, SealedSnapshot>> {
    const connection = await currentConnection(this.strapi);
    const rows = (await connection(STORE_TABLES.snapshots).whereIn('digest', [...new Set(digests)])) as {
      digest: string;
      body: string;
    }[];
    const good = new Map<string, SealedSnapshot>();
    for (const row of rows) {
      const sealed = openOrNull(row.body);
      if (sealed?.digest === row.digest) good.set(row.digest, sealed);
    }
    return good;
  }

  /** @returns whether a document is public, in whatever locale */
  async isPublic(documentId: DocumentId): Promise<boolean> {
    const connection = await currentConnection(this.strapi);
    const row = (await connection(STORE_TABLES.publications)
      .where({ document_id: documentId })
      .first('digest')) as unknown;
    return row !== undefined;
  }

  /** @returns the digest that is public in each locale of a document */
  async digestsOf(uid: TypeUid, documentId: DocumentId): Promise<Map<string, Digest>> {
    const connection = await currentConnection(this.strapi);
    const rows = (await connection(STORE_TABLES.publications)
      .where({ uid, document_id: documentId })
      .select('locale', 'digest')) as { locale: string; digest: Digest }[];
    return new Map(rows.map((row) => [row.locale, row.digest]));
  }

  /** Makes a snapshot the public one, inside the act that published it. */
  async put(
    trx: Transaction,
    publication: Publication,
    projection: Projection,
    files: readonly PublishedFile[],
    search: SearchText,
  ): Promise<void> {
    const columns = {
      digest: publication.digest,
      leaf_idx: publication.leafIndex,
      first_leaf_idx: publication.firstLeafIndex,
      agency: publication.agency,
      projection: JSON.stringify(projection),
    };
    await trx(STORE_TABLES.publications)
      .insert({ ...keyColumns(publication.key), ...columns })
      .onConflict(['uid', 'document_id', 'locale'])
      .merge(columns);
    await putSearchText(trx, publication.key, search);
    await trx(STORE_TABLES.publicationFiles).where(keyColumns(publication.key)).delete();
    const unique = new Map(files.map((file) => [`${file.documentId} ${file.sha256}`, file]));
    const rows = [...unique.values()].map(({ documentId, sha256 }) => ({
      file_document_id: documentId,
      sha256,
      ...keyColumns(publication.key),
    }));
    if (rows.length > 0) await trx(STORE_TABLES.publicationFiles).insert(rows);
  }

  /** Takes an entry out of the public, inside the act that records it. */
  async remove(trx: Transaction, key: EntryKey): Promise<void> {
    await trx(STORE_TABLES.publications).where(keyColumns(key)).delete();
    await trx(STORE_TABLES.search).where(keyColumns(key)).delete();
    await trx(STORE_TABLES.publicationFiles).where(keyColumns(key)).delete();
  }

  /** @returns the public entries that show a file */
  async showing(fileDocumentId: string): Promise<EntryKey[]> {
    const connection = await currentConnection(this.strapi);
    const rows = (await connection(STORE_TABLES.publicationFiles).where({
      file_document_id: fileDocumentId,
    })) as {
      uid: TypeUid;
      document_id: DocumentId;
      locale: string;
    }[];
    return rows.map((row) => ({ uid: row.uid, documentId: row.document_id, locale: row.locale }));
  }
}

/** Keeps what `q` looks through for an entry, in place of what was kept before. */
export async function putSearchText(
  connection: Connection,
  key: EntryKey,
  { title, words }: SearchText,
): Promise<void> {
  await connection(STORE_TABLES.search)
    .insert({ ...keyColumns(key), title, words })
    .onConflict(['uid', 'document_id', 'locale'])
    .merge({ title, words });
}

/** @returns an entry's key as the columns of the plugin's tables. */
export function keyColumns(key: EntryKey): { uid: string; document_id: string; locale: string } {
  return { uid: key.uid, document_id: key.documentId, locale: key.locale };
}

export function publicationOf(row: PublicationRow): Publication {
  return {
    key: { uid: row.uid as TypeUid, documentId: row.document_id as DocumentId, locale: row.locale },
    digest: row.digest as Digest,
    leafIndex: Number(row.leaf_idx),
    firstLeafIndex: Number(row.first_leaf_idx),
    agency: row.agency as AgencyCode | null,
  };
}

function openOrNull(text: string): SealedSnapshot | null {
  try {
    return openSnapshot(text);
  } catch {
    return null;
  }
}
