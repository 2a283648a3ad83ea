import type { DocumentId, EntryKey, TypeUid } from '../../domain/brands';
import { sameOwnContent } from '../../domain/content/skeleton';
import type { Json, Snapshot } from '../../domain/content/snapshot';
import type { Reason } from '../../domain/signoff/model';
import type { SignedStore } from '../../delivery/store/signed-store';
import type { EntryReader } from '../../entries/entry-reader';
import type { Strapi } from '../../strapi-boundary';
import { currentPermits, type Permit } from './permit';

/** A published locale that is not what was signed. */
export interface Difference {
  readonly locale: string;
  readonly code:
    | 'gate.published_without_act'
    | 'gate.published_changed'
    | 'gate.published_removed'
    | 'gate.published_twice';
  /** Digest of what Strapi now has as published; tells an old difference from a new one. */
  readonly found: string | null;
}

/** Compares what Strapi has as published with what was signed. */
export class PublishedGuard {
  constructor(
    private readonly strapi: Strapi,
    private readonly entries: EntryReader,
    private readonly store: SignedStore,
  ) {}

  /**
   * Compares every published locale of a document with its signed snapshot, in the running transaction. A
   * locale for which an act holds a permit is compared with what that act signed.
   */
  async differences(uid: TypeUid, documentId: DocumentId): Promise<Difference[]> {
    const { published, publishedTwice } = await this.entries.versions(uid, documentId);
    const signed = await this.store.digestsOf(uid, documentId);
    const permits = currentPermits().filter(({ key }) => key.uid === uid && key.documentId === documentId);
    // Only one of two rows is compared below; the other one would stand beside it unseen.
    const found: Difference[] = publishedTwice.map((locale) => ({
      locale,
      code: 'gate.published_twice',
      found: null,
    }));
    for (const locale of published) {
      const difference = await this.compare({ uid, documentId, locale }, signed.get(locale), permits);
      if (difference) found.push(difference);
    }
    for (const locale of signed.keys()) {
      const leaves = permits.some((permit) => permit.kind === 'unpublish' && permit.key.locale === locale);
      if (!published.includes(locale) && !leaves) {
        found.push({ locale, code: 'gate.published_removed', found: null });
      }
    }
    return found;
  }

  private async compare(
    key: EntryKey,
    signedDigest: string | undefined,
    permits: readonly Permit[],
  ): Promise<Difference | undefined> {
    const entry = await this.entries.published(key);
    if (!entry) return undefined;
    const permit = permits.find(({ kind, key: { locale } }) => kind === 'publish' && locale === key.locale);
    const allowed = [permit?.digest, signedDigest].filter((digest) => digest !== undefined);
    if (allowed.includes(entry.sealed.digest)) return undefined;
    if (signedDigest === undefined) {
      return { locale: key.locale, code: 'gate.published_without_act', found: entry.sealed.digest };
    }
    const snapshot = await this.store.snapshot(signedDigest);
    const same = snapshot !== null && this.sameToAReader(snapshot, entry.sealed.snapshot);
    return same
      ? undefined
      : { locale: key.locale, code: 'gate.published_changed', found: entry.sealed.digest };
  }

  /**
   * Strapi drops the link to a draft-and-publish entry when that one is unpublished, and does not bring it
   * back: a missing link of that kind is no change of this entry, an added one is.
   */
  private sameToAReader(signed: Snapshot, found: Snapshot): boolean {
    const present = new Set(relationsIn(found.content));
    return sameOwnContent(signed, found, (uid, documentId) => {
      const model = this.strapi.getModel(uid as never) as
        { options?: { draftAndPublish?: boolean } } | undefined;
      return model?.options?.draftAndPublish !== true || present.has(`${uid}#${documentId}`);
    });
  }
}

function relationsIn(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => relationsIn(item as Json));
  if (typeof value !== 'object' || value === null) return [];
  const record = value as Readonly<Record<string, Json>>;
  if (typeof record['uid'] === 'string' && typeof record['documentId'] === 'string') {
    return [`${record['uid']}#${record['documentId']}`];
  }
  return Object.values(record).flatMap(relationsIn);
}

/** @returns the differences that were not there before, as reasons. */
export function newDifferences(before: readonly Difference[], after: readonly Difference[]): Reason[] {
  const known = new Set(before.map((difference) => JSON.stringify(difference)));
  return after
    .filter((difference) => !known.has(JSON.stringify(difference)))
    .map(({ code, locale }) => ({ code, params: { locale } }));
}
