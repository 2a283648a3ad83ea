import type { DocumentId, TypeUid } from '../domain/brands';
import type { EntryReader, LoadedEntry, Versions } from './entry-reader';

/**
 * What a document says at one moment of a transaction: each of its versions is read and digested when it is first asked for
 * and not again. It lives between two writes and behind the lock that keeps others from writing: after a write, another
 * one is made.
 */
export class DocumentVersions {
  private found: Promise<Versions> | undefined;
  private readonly read = new Map<string, Promise<LoadedEntry | null>>();

  constructor(
    private readonly entries: EntryReader,
    readonly uid: TypeUid,
    readonly documentId: DocumentId,
  ) {}

  /** @returns the locales in which the document has a draft and a published row */
  versions(): Promise<Versions> {
    return (this.found ??= this.entries.versions(this.uid, this.documentId));
  }

  /** @returns every draft, by its locale */
  async drafts(): Promise<Map<string, LoadedEntry>> {
    const drafts = new Map<string, LoadedEntry>();
    for (const locale of (await this.versions()).drafts) {
      const draft = await this.version('draft', locale);
      if (draft) drafts.set(locale, draft);
    }
    return drafts;
  }

  /** @returns Strapi's published version, or null */
  async published(locale: string): Promise<LoadedEntry | null> {
    return (await this.versions()).published.includes(locale) ? this.version('published', locale) : null;
  }

  private version(status: 'draft' | 'published', locale: string): Promise<LoadedEntry | null> {
    const name = `${status} ${locale}`;
    const key = { uid: this.uid, documentId: this.documentId, locale };
    const loaded = this.read.get(name) ?? this.entries[status](key);
    this.read.set(name, loaded);
    return loaded;
  }
}
