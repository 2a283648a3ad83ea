import type { DocumentId, EntryKey } from '../domain/brands';
import type { JsonObject } from '../domain/content/snapshot';
import type { GovernedType, GovernedTypes } from '../entries/governed-types';
import { NO_LOCALE } from '../entries/governed-types';
import { defaultLocale } from '../entries/locales';
import { TABLES } from '../ledger/tables';
import type { Row, Strapi } from '../strapi-boundary';
import { mandatedTypeOf } from '../content-types';
import { queryableFields, scalarFields } from './projection';
import { publicItem, type PublicAddresses } from './public-item';
import { parsePublicQuery, type PublicQuery } from './public-query';
import { queryPublications } from './publication-query';
import type { PublicationFault, PublicationVerifier, VerifiedPublication } from './publication-verifier';
import { keyColumns, type PublicationRow } from './signed-store';

export interface PublicList {
  readonly items: JsonObject[];
  readonly digests: string[];
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
}

export interface PublicEntry {
  readonly item: JsonObject;
  readonly digest: string;
  readonly leafIndex: number;
}

/** Reads what the public may see. A row that does not verify is left out, and reported. */
export class PublicReader {
  constructor(
    private readonly strapi: Strapi,
    private readonly types: GovernedTypes,
    private readonly verifier: PublicationVerifier,
    private readonly addresses: PublicAddresses,
    private readonly report: (faults: readonly PublicationFault[]) => void
  ) {}

  /** @throws MalformedError for anything in the query that is not public */
  async list(type: GovernedType, query: Row): Promise<PublicList> {
    const parsed = parsePublicQuery(query, queryableFields(this.strapi, type), defaultSort(type));
    const locale = await this.localeOf(type, parsed);
    const { rows, total } = await queryPublications(this.strapi.db.connection, type.uid, locale, parsed);
    const good = await this.verified(rows);
    return {
      items: good.map((each) => publicItem(this.strapi, type, each, this.addresses, parsed.fields)),
      digests: good.map((each) => each.publication.digest),
      page: parsed.page,
      pageSize: parsed.pageSize,
      total,
    };
  }

  /** @returns the entry, or null where it is not public in this locale or does not verify */
  async entry(type: GovernedType, documentId: string, query: Row): Promise<PublicEntry | null> {
    const { locale, fields } = parsePublicQuery(query, scalarFields(this.strapi, type), []);
    const key: EntryKey = {
      uid: type.uid,
      documentId: documentId as DocumentId,
      locale: await this.localeOf(type, { locale }),
    };
    const [good] = await this.verified(await this.rows(keyColumns(key)));
    if (!good) return null;
    const item = publicItem(this.strapi, type, good, this.addresses, fields);
    return { item, digest: good.publication.digest, leafIndex: good.publication.leafIndex };
  }

  /** @returns every verified publication of a type in a locale */
  async all(type: GovernedType, locale: string): Promise<VerifiedPublication[]> {
    return this.verified(await this.rows({ uid: type.uid, locale }));
  }

  /** @returns the verified publications of a document, in one locale or, where none is named, in all */
  async ofDocument(documentId: string, locale: string | null): Promise<VerifiedPublication[]> {
    return this.verified(await this.rows({ document_id: documentId, ...(locale && { locale }) }));
  }

  /** @returns the locale a request means: the one asked for, else the site's default */
  async localeOf(type: GovernedType, { locale }: Pick<PublicQuery, 'locale'>): Promise<string> {
    return type.localized ? (locale ?? (await defaultLocale(this.strapi, type))) : NO_LOCALE;
  }

  private async rows(where: object): Promise<PublicationRow[]> {
    return (await this.strapi.db.connection(TABLES.publications).where(where).orderBy('document_id')) as PublicationRow[];
  }

  private async verified(rows: readonly PublicationRow[]): Promise<VerifiedPublication[]> {
    const { good, faults } = await this.verifier.verify(rows.filter((row) => this.types.has(row.uid)));
    if (faults.length > 0) this.report(faults);
    return good;
  }
}

function defaultSort(type: GovernedType): readonly string[] {
  return mandatedTypeOf(type.uid)?.presentation.defaultSort ?? ['datePosted:desc'];
}
