import type { DocumentId, EntryKey } from '../../domain/brands';
import type { JsonObject } from '../../domain/content/snapshot';
import { NO_LOCALE, type GovernedType, type GovernedTypes } from '../../entries/governed-types';
import type { LatestActs } from '../../ledger/latest-acts';
import type { LedgerReader } from '../../ledger/ledger-reader';
import { STORE_TABLES } from '../store/tables';
import type { Row, Strapi } from '../../strapi-boundary';
import { ENTRY_PARAMETERS, parsePublicQuery } from '../query/public-query';
import type { Filter } from '../query/query-filter';
import { queryableFields } from '../store/projection';
import { publicationsAfter } from '../store/lists/publication-query';
import type { VerifiedPublication } from '../store/publication-verifier';
import { keyColumns, type PublicationRow } from '../store/signed-store';
import { slugIn, type SlugHistory } from '../store/slug-history';
import { addressIn } from '../../routes/addresses';
import { askedLocale } from './asked-locale';
import { publicItem, type PublicAddresses } from './public-item';
import type { VerifiedRows } from './verified-rows';
import { WithdrawnEntries } from './withdrawn-entries';

/** The entry has another slug now: the last part of its address. */
export interface Moved {
  readonly movedTo: string;
}

export interface PublicEntry {
  readonly item: JsonObject;
  readonly digest: string;
  /** Given where the answer is not in the language asked for. */
  readonly locale?: { readonly asked: string; readonly served: string };
}

/** Reads what the public may see of one entry, or of all of them in turn. */
export class PublicReader {
  private readonly withdrawn: WithdrawnEntries;

  constructor(
    private readonly strapi: Strapi,
    private readonly types: GovernedTypes,
    private readonly rows: VerifiedRows,
    private readonly addresses: PublicAddresses,
    private readonly slugs: SlugHistory,
    ledger: LedgerReader,
    latest: LatestActs,
  ) {
    this.withdrawn = new WithdrawnEntries(strapi, ledger, latest, addresses.prefix, (documentId, locale) =>
      this.addressOf(documentId, locale),
    );
  }

  /**
   * @param idOrSlug a document's id, or (of types that have them) a slug it has or had
   * @returns the entry, where it is found now, or null where nothing of the kind is or was public
   * @throws GoneError where an act took it down; MalformedError for anything in the query that is not public
   */
  async entry(type: GovernedType, idOrSlug: string, query: Row): Promise<PublicEntry | Moved | null> {
    const parsed = parsePublicQuery(query, queryableFields(this.strapi, type), ENTRY_PARAMETERS);
    const asked = await askedLocale(this.strapi, type, parsed);
    const found = await this.entryIn(type, idOrSlug, asked, parsed.fields);
    const own = await askedLocale(this.strapi, type, { locale: null });
    if (found || !parsed.mayFallBack || own === asked) return found;
    const instead = await this.entryIn(type, idOrSlug, own, parsed.fields);
    return instead && { ...instead, locale: { asked, served: own } };
  }

  private async entryIn(
    type: GovernedType,
    idOrSlug: string,
    locale: string,
    fields: readonly string[] | null,
  ): Promise<PublicEntry | Moved | null> {
    const found = await this.publication(type, idOrSlug, locale);
    if (!found || 'movedTo' in found) return found;
    const item = publicItem(this.strapi, type, found, this.addresses, fields);
    return { item, digest: found.publication.digest };
  }

  /**
   * @param idOrSlug as `entry` takes it
   * @returns the verified publication in exactly this locale, where it is found now, or null
   * @throws GoneError where an act took it down
   */
  async publication(
    type: GovernedType,
    idOrSlug: string,
    locale: string,
  ): Promise<VerifiedPublication | Moved | null> {
    const good = await this.one({ uid: type.uid, documentId: idOrSlug as DocumentId, locale });
    return good ?? this.formerly(type, idOrSlug, locale);
  }

  private async one(key: EntryKey): Promise<VerifiedPublication | undefined> {
    return (await this.rows.where(keyColumns(key)))[0];
  }

  /** The entry that has the slug now comes first, then those that had it, then what was taken down. */
  private async formerly(
    type: GovernedType,
    idOrSlug: string,
    locale: string,
  ): Promise<VerifiedPublication | Moved | null> {
    const { uid } = type;
    const gone = await this.withdrawn.goneFor({ uid, documentId: idOrSlug as DocumentId, locale });
    if (gone) throw gone;
    const candidates = await this.slugs.documentsWith(uid, locale, idOrSlug);
    const found: VerifiedPublication[] = [];
    for (const documentId of candidates) {
      const good = await this.one({ uid, documentId, locale });
      if (good) found.push(good);
    }
    const current = found.find(({ sealed }) => slugIn(sealed.snapshot) === idOrSlug);
    if (current) return current;
    const [moved] = found;
    if (moved) return { movedTo: slugIn(moved.sealed.snapshot) ?? moved.publication.key.documentId };
    for (const documentId of candidates) {
      const taken = await this.withdrawn.goneFor({ uid, documentId, locale });
      if (taken) throw taken;
    }
    return null;
  }

  /** @returns where the public finds a document now, in a locale or else in any; null where it does not */
  async addressOf(documentId: string, locale: string): Promise<string | null> {
    const found = await this.ofDocument(documentId, null);
    const best = found.find(({ publication }) => publication.key.locale === locale) ?? found[0];
    const type = best && this.types.get(best.publication.key.uid);
    if (!type) return null;
    const { key } = best.publication;
    const values = { plural: type.plural, documentId: slugIn(best.sealed.snapshot) ?? documentId };
    return addressIn(this.addresses.prefix, 'entry', values, { locale: key.locale });
  }

  /** @returns every verified publication of a type in a locale */
  async all(type: GovernedType, locale: string): Promise<VerifiedPublication[]> {
    return this.rows.where({ uid: type.uid, locale });
  }

  /**
   * @returns the verified ones of the next rows after a document's id, and the id to go on from; null at the end.
   * A whole batch may fail to verify: only `last` tells the end.
   */
  async after(
    type: GovernedType,
    locale: string,
    filter: Filter,
    after: string,
    limit: number,
  ): Promise<{ good: VerifiedPublication[]; last: string | null }> {
    const connection = this.strapi.db.connection;
    const rows = await publicationsAfter(connection, type.uid, locale, filter, after, limit);
    const last = rows.length < limit ? null : (rows.at(-1)?.document_id ?? null);
    return { good: await this.rows.verified(rows), last };
  }

  /** @returns the verified publications of a document, in one locale or, where none is named, in all */
  async ofDocument(documentId: string, locale: string | null): Promise<VerifiedPublication[]> {
    return this.rows.where({ document_id: documentId, ...(locale && { locale }) });
  }

  /** @returns the newest verified publication of every agency that has one in a language */
  async newestOfAgencies(locale: string): Promise<VerifiedPublication[]> {
    const connection = this.strapi.db.connection;
    const newest = connection(STORE_TABLES.publications)
      .whereIn('locale', [locale, NO_LOCALE])
      .groupBy('agency')
      .max('leaf_idx');
    const rows = (await connection(STORE_TABLES.publications).whereIn(
      'leaf_idx',
      newest,
    )) as PublicationRow[];
    return this.rows.verified(rows);
  }

  /** @returns the newest verified publication of an agency, one in a language before all others; undefined where it has none */
  async newestOfAgency(agency: string, locale: string): Promise<VerifiedPublication | undefined> {
    const connection = this.strapi.db.connection;
    const own = connection(STORE_TABLES.publications).where({ agency }).orderBy('leaf_idx', 'desc').limit(1);
    const rows = (await own.clone().whereIn('locale', [locale, NO_LOCALE])) as PublicationRow[];
    return (await this.rows.verified(rows.length > 0 ? rows : ((await own) as PublicationRow[])))[0];
  }

  /** @returns verified publications that are said to show a file with these bytes; a few are enough to serve it */
  async showing(sha256: string): Promise<VerifiedPublication[]> {
    const shows = this.strapi.db.connection(STORE_TABLES.publicationFiles).where({ sha256 });
    const keys = (await shows.select('uid', 'document_id', 'locale').limit(20)) as ReturnType<
      typeof keyColumns
    >[];
    const rows: PublicationRow[] = [];
    for (const key of keys) rows.push(...(await this.rows.raw(key)));
    return this.rows.verified(rows);
  }
}
