import type { Digest } from '../../domain/brands';
import type { EntryLeaf, StoredLeaf } from '@gov-publishing/provenance';
import type { SignoffFacts } from '../../domain/signoff/model';
import { mediaIn } from '../../domain/content/snapshot-shape';
import { computedIn, project, queryableFields } from '../../delivery/store/projection';
import { searchFieldsOf } from '../../delivery/store/search/search-fields';
import { searchTextOf } from '../../delivery/store/search/search-text';
import { noteSlug, slugIn } from '../../delivery/store/slug-history';
import type { SignedStore } from '../../delivery/store/signed-store';
import { strapiLocale, type LoadedEntry } from '../../entries/entry-reader';
import type { GovernedTypes } from '../../entries/governed-types';
import { withPermits } from '../../gate/documents/permit';
import { documentsOf, type Strapi, type Transaction } from '../../strapi-boundary';

/** Which acts published the entry now and for the first time. */
export interface PublishedBy {
  readonly leafIndex: number;
  readonly at: string;
  readonly first: { readonly leafIndex: number; readonly at: string };
}

/** @returns when the entry was published by this leaf, and when for the first time. */
export function publishedByLeaf(leaf: StoredLeaf, facts: SignoffFacts): PublishedBy {
  const now = { leafIndex: leaf.index, at: (JSON.parse(leaf.text) as EntryLeaf).time };
  const first = facts.acts.find((record) => record.act === 'publish');
  return { ...now, first: first ? { leafIndex: first.index, at: first.at } : now };
}

/** Carries out what a recorded act allows: Strapi's rows and the signed store change together with the record. */
export class PublicationWriter {
  constructor(
    private readonly strapi: Strapi,
    private readonly types: GovernedTypes,
    private readonly store: SignedStore,
  ) {}

  /** Publishes a draft whose digest was signed. Line 1 compares what comes out before the transaction may end. */
  async publish(trx: Transaction, draft: LoadedEntry, by: PublishedBy): Promise<void> {
    const { key, sealed } = draft;
    await withPermits([{ kind: 'publish', key, digest: sealed.digest }], () =>
      documentsOf(this.strapi, key.uid).publish({ documentId: key.documentId, ...strapiLocale(key.locale) }),
    );
    const type = this.types.get(key.uid);
    if (!type) throw new Error(`${key.uid} is not under the gate.`);
    const dates = { datePosted: by.first.at, dateModified: by.at };
    const computed = computedIn(type, sealed.snapshot.content);
    const projection = project(sealed.snapshot, queryableFields(this.strapi, type), dates, computed);
    const publication = {
      key,
      digest: sealed.digest,
      leafIndex: by.leafIndex,
      firstLeafIndex: by.first.leafIndex,
      agency: draft.agency,
    };
    const search = searchTextOf(searchFieldsOf(this.strapi, type), sealed.snapshot);
    await noteSlug(trx, key, by.leafIndex, slugIn(sealed.snapshot));
    await this.store.put(trx, publication, projection, mediaIn(sealed.snapshot), search);
  }

  /** Takes an entry out of the public, as a recorded act says. */
  async unpublish(trx: Transaction, draft: LoadedEntry, digest: Digest): Promise<void> {
    const { key } = draft;
    await withPermits([{ kind: 'unpublish', key, digest }], () =>
      documentsOf(this.strapi, key.uid).unpublish({
        documentId: key.documentId,
        ...strapiLocale(key.locale),
      }),
    );
    await this.store.remove(trx, key);
  }
}
