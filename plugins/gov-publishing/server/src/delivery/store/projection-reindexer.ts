import { createHash } from 'node:crypto';
import type { GovernedType, GovernedTypes } from '../../entries/governed-types';
import type { LedgerReader } from '../../ledger/ledger-reader';
import { STORE_TABLES } from './tables';
import type { Strapi } from '../../strapi-boundary';
import { keepListIndexes, listIndexesOf } from './lists/list-indexes';
import { computedIn, project, queryableFields } from './projection';
import { noteSlug, slugIn } from './slug-history';
import { searchFieldsOf } from './search/search-fields';
import { SEARCH_TEXT_VERSION, searchTextOf } from './search/search-text';
import {
  keyColumns,
  publicationOf,
  putSearchText,
  type PublicationRow,
  type SignedStore,
} from './signed-store';

/** To be raised whenever the rule by which texts become sort keys changes. */
const SORT_KEY_VERSION = 2;
const BATCH = 200;

/** Where Strapi remembers by which fields the stored projections were made. */
interface StoredFingerprint {
  get(): Promise<unknown>;
  set(options: { value: unknown }): Promise<void>;
}

/**
 * Makes the projections anew after an update that changed which fields are public or how texts are sorted. They are
 * derived from signed snapshots and compared with them on every read: without this, such an update would empty the
 * site until every page was published again. Keeps the indexes over them, too.
 */
export class ProjectionReindexer {
  constructor(
    private readonly strapi: Strapi,
    private readonly types: GovernedTypes,
    private readonly store: SignedStore,
    private readonly ledger: LedgerReader,
  ) {}

  /** @returns how many projections were written */
  async run(): Promise<number> {
    let written = 0;
    for (const type of this.types.all()) {
      const stored = this.storedFingerprint(type);
      const fingerprint = this.fingerprint(type);
      if ((await stored.get()) === fingerprint) continue;
      written += await this.renew(type);
      await stored.set({ value: fingerprint });
    }
    await this.keepIndexes();
    return written;
  }

  /** After the projections: what an older rule made of a text may not fit into an index. */
  private async keepIndexes(): Promise<void> {
    const { connection } = this.strapi.db;
    const wanted = this.types.all().flatMap((type) => listIndexesOf(this.strapi, type, connection));
    for (const failure of await keepListIndexes(connection, wanted))
      this.strapi.log.warn(
        `gov-publishing: lists of the public API are slow for want of an index: ${failure}`,
      );
  }

  private async renew(type: GovernedType): Promise<number> {
    let written = 0;
    for (let offset = 0, more = true; more; offset += BATCH) {
      const rows = (await this.strapi.db
        .connection(STORE_TABLES.publications)
        .where({ uid: type.uid })
        .orderBy(['document_id', 'locale'])
        .limit(BATCH)
        .offset(offset)) as PublicationRow[];
      more = rows.length === BATCH;
      for (const row of rows) written += (await this.renewRow(type, row)) ? 1 : 0;
    }
    return written;
  }

  private async renewRow(type: GovernedType, row: PublicationRow): Promise<boolean> {
    const { key, digest, leafIndex, firstLeafIndex } = publicationOf(row);
    const snapshot = await this.store.snapshot(digest);
    const { leaves } = await this.ledger.leavesAt(this.strapi.db.connection, [leafIndex, firstLeafIndex]);
    const datePosted = leaves.get(firstLeafIndex)?.leaf.time;
    const dateModified = leaves.get(leafIndex)?.leaf.time;
    // What cannot be read is left as it is: it is not served, and the drift report names it.
    if (!snapshot || datePosted === undefined || dateModified === undefined) return false;
    const dates = { datePosted, dateModified };
    const computed = computedIn(type, snapshot.content);
    const projection = project(snapshot, queryableFields(this.strapi, type), dates, computed);
    await this.strapi.db
      .connection(STORE_TABLES.publications)
      .where({ ...keyColumns(key), leaf_idx: leafIndex })
      .update({ projection: JSON.stringify(projection) });
    const search = searchTextOf(searchFieldsOf(this.strapi, type), snapshot);
    await noteSlug(this.strapi.db.connection, key, leafIndex, slugIn(snapshot));
    await putSearchText(this.strapi.db.connection, key, search);
    return true;
  }

  private fingerprint(type: GovernedType): string {
    const fields = Object.entries(queryableFields(this.strapi, type)).sort();
    const searched = searchFieldsOf(this.strapi, type);
    // By the rule of the Act, too: what follows from it stands in the projection.
    const { oia } = type.definition;
    return createHash('sha256')
      .update(JSON.stringify([SORT_KEY_VERSION, fields, SEARCH_TEXT_VERSION, searched, oia]))
      .digest('hex');
  }

  private storedFingerprint({ uid }: GovernedType): StoredFingerprint {
    return this.strapi.store({
      type: 'plugin',
      name: 'gov-publishing',
      key: `projection ${uid}`,
    }) as StoredFingerprint;
  }
}
