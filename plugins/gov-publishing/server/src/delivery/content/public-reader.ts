import type { DocumentId, EntryKey } from '../../domain/brands';
import type { JsonObject } from '../../domain/content/snapshot';
import type { GovernedType, GovernedTypes } from '../../entries/governed-types';
import { NO_LOCALE } from '../../entries/governed-types';
import { defaultLocale } from '../../entries/locales';
import { TABLES } from '../../ledger/tables';
import type { Row, Strapi } from '../../strapi-boundary';
import { mandatedTypeOf } from '../../content-types';
import { queryableFields } from '../store/projection';
import { publicItem, type PublicAddresses } from './public-item';
import { LIST_PARAMETERS, parsePublicQuery, type PublicQuery, type Window } from '../query/public-query';
import type { Filter } from '../query/query-filter';
import { publicationsAfter, queryPublications } from '../store/publication-query';
import type { PublicationFault, VerifiedPublication } from '../store/publication-verifier';
import type { Verifies } from '../store/verified-memory';
import { keyColumns, type PublicationRow } from '../store/signed-store';

export interface PublicList {
  readonly items: JsonObject[];
  readonly window: Window;
  /** Null where nobody asked. */
  readonly total: number | null;
}

export interface PublicEntry {
  readonly item: JsonObject;
  readonly digest: string;
}

/** Reads what the public may see. A row that does not verify is left out, and reported. */
export class PublicReader {
  constructor(
    private readonly strapi: Strapi,
    private readonly types: GovernedTypes,
    private readonly verifier: Verifies,
    private readonly addresses: PublicAddresses,
    private readonly report: (faults: readonly PublicationFault[]) => void,
  ) {}

  /** @throws MalformedError for anything in the query that is not public */
  async list(type: GovernedType, query: Row): Promise<PublicList> {
    const parsed = parsePublicQuery(
      query,
      queryableFields(this.strapi, type),
      LIST_PARAMETERS,
      defaultSort(type),
    );
    const locale = await this.localeOf(type, parsed);
    const { rows, total } = await queryPublications(this.strapi.db.connection, type.uid, locale, parsed);
    const good = await this.verified(rows);
    return {
      items: good.map((each) => publicItem(this.strapi, type, each, this.addresses, parsed.fields)),
      window: parsed.window,
      total,
    };
  }

  /** @returns the verified publications of a list, for other forms than the API's own; throws like `list` */
  async page(type: GovernedType, query: Row): Promise<VerifiedPublication[]> {
    const fields = queryableFields(this.strapi, type);
    const parsed = parsePublicQuery(query, fields, LIST_PARAMETERS, defaultSort(type));
    const locale = await this.localeOf(type, parsed);
    const { rows } = await queryPublications(this.strapi.db.connection, type.uid, locale, parsed);
    return this.verified(rows);
  }

  /** @returns the entry, or null where it is not public in this locale or does not verify */
  async entry(type: GovernedType, documentId: string, query: Row): Promise<PublicEntry | null> {
    const { locale, fields } = parsePublicQuery(query, queryableFields(this.strapi, type), [
      'locale',
      'fields',
    ]);
    const key: EntryKey = {
      uid: type.uid,
      documentId: documentId as DocumentId,
      locale: await this.localeOf(type, { locale }),
    };
    const [good] = await this.verified(await this.rows(keyColumns(key)));
    if (!good) return null;
    const item = publicItem(this.strapi, type, good, this.addresses, fields);
    return { item, digest: good.publication.digest };
  }

  /** @returns every verified publication of a type in a locale */
  async all(type: GovernedType, locale: string): Promise<VerifiedPublication[]> {
    return this.verified(await this.rows({ uid: type.uid, locale }));
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
    return { good: await this.verified(rows), last };
  }

  /** @returns the verified publications of a document, in one locale or, where none is named, in all */
  async ofDocument(documentId: string, locale: string | null): Promise<VerifiedPublication[]> {
    return this.verified(await this.rows({ document_id: documentId, ...(locale && { locale }) }));
  }

  /** @returns verified publications that are said to show a file with these bytes; a few are enough to serve it */
  async showing(sha256: string): Promise<VerifiedPublication[]> {
    const shows = this.strapi.db.connection(TABLES.publicationFiles).where({ sha256 });
    const keys = (await shows.select('uid', 'document_id', 'locale').limit(20)) as ReturnType<
      typeof keyColumns
    >[];
    const rows: PublicationRow[] = [];
    for (const key of keys) rows.push(...(await this.rows(key)));
    return this.verified(rows);
  }

  /** @returns the locale a request means: the one asked for, else the site's default */
  async localeOf(type: GovernedType, { locale }: Pick<PublicQuery, 'locale'>): Promise<string> {
    return type.localized ? (locale ?? (await defaultLocale(this.strapi, type))) : NO_LOCALE;
  }

  private async rows(where: object): Promise<PublicationRow[]> {
    return (await this.strapi.db
      .connection(TABLES.publications)
      .where(where)
      .orderBy('document_id')) as PublicationRow[];
  }

  /**
   * A row and its leaves are read one after the other: an act in between makes a sound row look like a forged one,
   * and a page that is being brought up to date would be missing for a moment. Rows that have moved on are read again.
   */
  private async verified(rows: readonly PublicationRow[], again = 3): Promise<VerifiedPublication[]> {
    const { good, faults } = await this.verifier.verify(rows.filter((row) => this.types.has(row.uid)));
    if (faults.length === 0) return good;
    const moved = again > 0 ? await this.movedOn(faults) : new Map<string, PublicationRow | null>();
    if (moved.size > 0) {
      const current = rows.flatMap((row) => (moved.has(rowId(row)) ? (moved.get(rowId(row)) ?? []) : row));
      return this.verified(current, again - 1);
    }
    this.report(faults);
    return good;
  }

  /** @returns the rows, by entry, that an act has replaced (or taken away: null) since they were read */
  private async movedOn(faults: readonly PublicationFault[]): Promise<Map<string, PublicationRow | null>> {
    const moved = new Map<string, PublicationRow | null>();
    for (const { key, leafIndex } of faults) {
      const columns = keyColumns(key);
      const [row] = await this.rows(columns);
      if (!row || Number(row.leaf_idx) !== leafIndex) moved.set(rowId(columns), row ?? null);
    }
    return moved;
  }
}

function rowId(row: Pick<PublicationRow, 'uid' | 'document_id' | 'locale'>): string {
  return `${row.uid} ${row.document_id} ${row.locale}`;
}

function defaultSort(type: GovernedType): readonly string[] {
  return mandatedTypeOf(type.uid)?.presentation.defaultSort ?? ['datePosted:desc'];
}
