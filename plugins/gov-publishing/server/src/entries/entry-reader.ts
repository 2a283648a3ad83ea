import type { AgencyCode, DocumentId, EntryKey, TypeUid } from '../domain/brands';
import { addressesIn } from '../content-types/references/named-addresses';
import type { ResolvedAddress } from '../content-types/references/reference-findings';
import { canonicalContent, sealSnapshot } from '../domain/content/canonical';
import { ContentError } from '../domain/content/content-error';
import type { ContentModels } from '../domain/content/content-model';
import { populatePlan, type PopulatePlan } from '../domain/content/populate-plan';
import { mediaInEntry, signedFields } from '../domain/content/signed-fields';
import type { JsonObject, SealedSnapshot } from '../domain/content/snapshot';
import { importanceOf, type Importance } from '../domain/signoff/dossier/importance';
import { MalformedError } from '../errors';
import { asRow, documentsOf, knownModel, modelOf, queryOf, type Row, type Strapi } from '../strapi-boundary';
import type { FileDigests } from './file-digest';
import type { DraftFiles } from './contents/file-contents';
import { NO_LOCALE, type GovernedType, type GovernedTypes } from './governed-types';
import type { LibraryReferences } from './library-references';
import { labelFieldsOf, labelOf, publicLabels, type RelatedRow } from './relation-labels';

/** A version of an entry as it stands in Strapi, with its digest. */
export interface LoadedEntry {
  readonly key: EntryKey;
  readonly type: GovernedType;
  /** Strapi's populated row; media carry `sha256` and `bytes`. */
  readonly row: Row;
  readonly sealed: SealedSnapshot;
  /** The files that its fields hold, each with its `sha256`. */
  readonly files: readonly Row[];
  /** Every address that its texts name, with the file behind it. */
  readonly addresses: readonly ResolvedAddress[];
  readonly title: string;
  readonly agency: AgencyCode | null;
  readonly importance: Importance;
  readonly affectsProvinceImage: boolean;
}

/** Which versions of a document exist in Strapi, by locale. */
export interface Versions {
  readonly drafts: readonly string[];
  readonly published: readonly string[];
  /** Locales with more than one published row: Strapi makes none, so somebody wrote past it. */
  readonly publishedTwice: readonly string[];
}

/** Reads entries of governed types out of Strapi, deep enough to say what their content is. */
export class EntryReader {
  private readonly plans = new Map<string, PopulatePlan['populate']>();

  constructor(
    private readonly strapi: Strapi,
    private readonly types: GovernedTypes,
    private readonly files: FileDigests,
    private readonly library: LibraryReferences,
  ) {}

  /** @returns the draft, or null where the entry or its locale does not exist */
  draft(key: EntryKey): Promise<LoadedEntry | null> {
    return this.load(key, 'draft');
  }

  /** @returns Strapi's published version, or null */
  published(key: EntryKey): Promise<LoadedEntry | null> {
    return this.load(key, 'published');
  }

  /** @returns the files that a draft shows, by a field or by an address in a text; its words are not digested for it */
  async filesOfDraft(key: EntryKey): Promise<DraftFiles> {
    const type = this.types.get(key.uid);
    const row = type ? await this.row(key, 'draft') : null;
    if (!type || !row) return { files: [], data: [] };
    return filesOf({ type, row, ...(await this.filesIn(key.uid, row)) });
  }

  /** @returns the locales in which the document has a draft and a published row */
  async versions(uid: TypeUid, documentId: DocumentId): Promise<Versions> {
    const rows = await queryOf(this.strapi, uid).findMany({
      where: { documentId },
      select: ['id', 'locale', 'publishedAt'],
    });
    const localesOf = (published: boolean): string[] =>
      rows
        .filter((row) => (row['publishedAt'] !== null && row['publishedAt'] !== undefined) === published)
        .map((row) => localeOf(row));
    const published = localesOf(true);
    return {
      drafts: [...new Set(localesOf(false))],
      published: [...new Set(published)],
      publishedTwice: published.filter((locale, position) => published.indexOf(locale) !== position),
    };
  }

  /** @returns the addresses that the texts of a document name, in all its versions; none for a type without the gate */
  async addressesNamed(uid: string, documentId: string): Promise<string[]> {
    const type = this.types.get(uid);
    if (!type) return [];
    const { drafts, published } = await this.versions(type.uid, documentId as DocumentId);
    const found: string[] = [];
    for (const [status, locales] of [
      ['draft', drafts],
      ['published', published],
    ] as const) {
      for (const locale of locales) {
        const row = await this.row({ uid: type.uid, documentId: documentId as DocumentId, locale }, status);
        if (row) found.push(...addressesIn(this.signedFieldsOf(uid, row)).map(({ address }) => address));
      }
    }
    return found;
  }

  private row(key: EntryKey, status: 'draft' | 'published'): Promise<Row | null> {
    return documentsOf(this.strapi, key.uid).findOne({
      documentId: key.documentId,
      status,
      ...strapiLocale(key.locale),
      populate: this.plan(key.uid),
    });
  }

  private signedFieldsOf(uid: string, row: Row): ReturnType<typeof signedFields> {
    return signedFields(knownModel(this.strapi, uid), row, this.models);
  }

  private async load(key: EntryKey, status: 'draft' | 'published'): Promise<LoadedEntry | null> {
    const type = this.types.get(key.uid);
    if (!type) return null;
    const row = await this.row(key, status);
    if (!row) return null;
    const { files, addresses } = await this.filesIn(key.uid, row);
    const sealed = await this.sealed(key, row, addresses);
    return { key, type, row, sealed, files, addresses, ...this.signOffFields(type, row) };
  }

  private async filesIn(uid: string, row: Row): Promise<Pick<LoadedEntry, 'files' | 'addresses'>> {
    const files = mediaInEntry(knownModel(this.strapi, uid), row, this.models);
    for (const file of files) {
      Object.assign(file, await this.files.measured(file));
    }
    return { files, addresses: await this.library.resolve(addressesIn(this.signedFieldsOf(uid, row))) };
  }

  /** @throws MalformedError naming the field whose content cannot be read exactly, and so not be signed */
  private async sealed(
    key: EntryKey,
    row: Row,
    addresses: readonly ResolvedAddress[],
  ): Promise<SealedSnapshot> {
    const references = new Map(
      addresses.flatMap(({ named, reference }) => (reference ? [[named.address, reference] as const] : [])),
    );
    try {
      return sealSnapshot(key, await this.contentOf(key, row), [...references.values()]);
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      this.strapi.log.warn(`gov-publishing: ${key.uid} ${key.documentId} (${key.locale}): ${error.message}`);
      const field = error.path || 'content';
      throw new MalformedError([
        { code: 'content.unreadable', field, params: { field, problem: error.code } },
      ]);
    }
  }

  private async contentOf(key: EntryKey, row: Row): Promise<JsonObject> {
    const model = knownModel(this.strapi, key.uid);
    const targets: RelatedRow[] = [];
    const content = canonicalContent(model, row, this.models, (uid, target) => {
      targets.push({ uid, row: target });
      return labelOf(this.types, uid, target);
    });
    // A draft relates to the drafts of other entries, whose new titles nobody has signed for yet: what is
    // signed here is the title the public knows them by.
    const labels = await publicLabels(this.strapi, this.types, targets, strapiLocale(key.locale));
    if (labels === null) return content;
    return canonicalContent(model, row, this.models, labels);
  }

  private readonly models: ContentModels = {
    model: (uid) => modelOf(this.strapi, uid),
  };

  private plan(uid: string): PopulatePlan['populate'] {
    const known = this.plans.get(uid);
    if (known) return known;
    const { populate } = populatePlan(knownModel(this.strapi, uid), this.models, (target) =>
      labelFieldsOf(this.strapi, this.types, target),
    );
    this.plans.set(uid, populate);
    return populate;
  }

  private signOffFields(
    type: GovernedType,
    row: Row,
  ): Pick<LoadedEntry, 'title' | 'agency' | 'importance' | 'affectsProvinceImage'> {
    const code = asRow(row[type.agencyAttribute])['code'];
    return {
      title: titleOf(type, row),
      agency: typeof code === 'string' ? (code as AgencyCode) : null,
      importance: type.importanceAttribute ? importanceOf(row[type.importanceAttribute]) : 'normal',
      affectsProvinceImage: row['affectsProvinceImage'] === true,
    };
  }
}

/** @returns every file that an entry shows, by a field or by an address in a text, and those that hold its data */
export function filesOf({
  type,
  row,
  files,
  addresses,
}: Pick<LoadedEntry, 'type' | 'row' | 'files' | 'addresses'>): DraftFiles {
  const { data } = type.definition;
  const holders = data ? row[data.distributions] : null;
  return {
    files: [...files, ...addresses.flatMap(({ file }) => (file ? [file] : []))],
    data: (Array.isArray(holders) ? holders : []).flatMap((each) => {
      const { file } = asRow(each);
      return file ? [asRow(file)] : [];
    }),
  };
}

function titleOf({ definition }: GovernedType, row: Row): string {
  const name = definition.texts.title.find((each) => row[each] !== null && row[each] !== undefined);
  return String(name === undefined ? row['documentId'] : row[name]);
}

/** @returns a row's locale; types that are not localised have none in Strapi. */
export function localeOf(row: Row): string {
  return typeof row['locale'] === 'string' && row['locale'] !== '' ? row['locale'] : NO_LOCALE;
}

/** @returns the `locale` parameter for Strapi's document service, or nothing for a type without locales. */
export function strapiLocale(locale: string): { locale?: string } {
  return locale === NO_LOCALE ? {} : { locale };
}
