import type { DocumentId, TypeUid } from '../../domain/brands';
import { sameOwnContent } from '../../domain/content/skeleton';
import type { Json, Snapshot } from '../../domain/content/snapshot';
import type { Reason } from '../../domain/signoff/model';
import type { SignedStore } from '../../delivery/store/signed-store';
import { DocumentVersions } from '../../entries/document-versions';
import type { EntryReader, LoadedEntry } from '../../entries/entry-reader';
import { hasDrafts, type Strapi } from '../../strapi-boundary';
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
  differences(uid: TypeUid, documentId: DocumentId): Promise<Difference[]> {
    return this.differencesIn(new DocumentVersions(this.entries, uid, documentId));
  }

  /**
   * As `differences`, before a write: those that nobody is blamed for afterwards. What an act takes the place of, or
   * takes down, is not among them: it excuses nothing that comes out of the act.
   */
  before(document: DocumentVersions): Promise<Difference[]> {
    const replaced = permitsFor(document).map(({ key }) => key.locale);
    return this.differencesIn(document, replaced);
  }

  /** As `differences`, of a document that is read already. */
  async differencesIn(document: DocumentVersions, unread: readonly string[] = []): Promise<Difference[]> {
    const { uid, documentId } = document;
    const { published, publishedTwice } = await document.versions();
    const signed = await this.store.digestsOf(uid, documentId);
    const permits = permitsFor(document);
    // Only one of two rows is compared below; the other one would stand beside it unseen.
    const isJudged = (locale: string): boolean => !unread.includes(locale);
    const found: Difference[] = publishedTwice
      .filter(isJudged)
      .map((locale) => ({ locale, code: 'gate.published_twice', found: null }));
    for (const locale of published.filter(isJudged)) {
      const entry = await document.published(locale);
      const difference = entry && (await this.compare(entry, signed.get(locale), permits));
      if (difference) found.push(difference);
    }
    for (const locale of [...signed.keys()].filter(isJudged)) {
      const leaves = permits.some((permit) => permit.kind === 'unpublish' && permit.key.locale === locale);
      if (!published.includes(locale) && !leaves) {
        found.push({ locale, code: 'gate.published_removed', found: null });
      }
    }
    return found;
  }

  private async compare(
    entry: LoadedEntry,
    signedDigest: string | undefined,
    permits: readonly Permit[],
  ): Promise<Difference | undefined> {
    const { key } = entry;
    const permit = permits.find(({ kind, key: { locale } }) => kind === 'publish' && locale === key.locale);
    // Under a permit exactly what is signed now comes out: neither the version before it, nor one that reads like that.
    if (entry.sealed.digest === (permit?.digest ?? signedDigest)) return undefined;
    const found = { locale: key.locale, found: entry.sealed.digest };
    if (signedDigest === undefined) return { ...found, code: 'gate.published_without_act' };
    if (permit) return { ...found, code: 'gate.published_changed' };
    const snapshot = await this.store.snapshot(signedDigest);
    const same = snapshot !== null && this.sameToAReader(snapshot, entry.sealed.snapshot);
    return same ? undefined : { ...found, code: 'gate.published_changed' };
  }

  /**
   * Strapi drops the link to a draft-and-publish entry when that one is unpublished, and does not bring it
   * back: a missing link of that kind is no change of this entry, an added one is.
   */
  private sameToAReader(signed: Snapshot, found: Snapshot): boolean {
    const present = new Set(relationsIn(found.content));
    return sameOwnContent(signed, found, (uid, documentId) => {
      return !hasDrafts(this.strapi, uid) || present.has(`${uid}#${documentId}`);
    });
  }
}

function permitsFor({ uid, documentId }: DocumentVersions): Permit[] {
  return currentPermits().filter(({ key }) => key.uid === uid && key.documentId === documentId);
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
