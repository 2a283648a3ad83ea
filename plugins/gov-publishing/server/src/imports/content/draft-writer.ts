import type { EntryKey, PersonId } from '../../domain/brands';
import { NO_LOCALE, type GovernedType } from '../../entries/governed-types';
import type { Locale } from '../../messages';
import { holdsComponents, isZone, type SchemaAttribute } from '../../domain/schema/attribute';
import { asRow, documentsOf, inTransaction, knownModel, type Row, type Strapi } from '../../strapi-boundary';
import { EntryFiles, NeededFileRefused, type FileReason } from './files/entry-files';
import type { FileSource } from './files/file-source';
import { namedFilesIn, withFiles, type NamedFile } from './files/named-file';
import type { ImportedEntries } from './imported-entries';
import { oldAddressKey } from './old-address';
import type { EntriesOfRows, WaitingLink } from './row-references';
import { keyOf } from './source-key';
import type { SourceRow } from './source-row';
import type { WordPressRow } from './wordpress/wordpress-rows';

/** Where the drafts of an import go, and whose they are. */
export interface Destination {
  readonly type: GovernedType;
  readonly agency: {
    readonly code: string;
    readonly documentId: string;
    /** All that it is called: its names and its code. */
    readonly names: readonly string[];
  };
  readonly locale: string;
  /** The other languages of the site in which the person may write such a thing. */
  readonly otherLocales: readonly string[];
  readonly personId: PersonId;
  /** Of the panel as the person has it: rows that can be pointed at are named in it. */
  readonly language: Locale;
  /** Whether the person may put files into the library at all. */
  readonly mayUpload: boolean;
  /** Whether the person may see what is in it. */
  readonly mayChoose: boolean;
}

const ATTACHED = ['attachments.file', 'attachments.label'];

/** Thrown where another import made the same entry meanwhile: this one is taken back. */
class AlreadyThere extends Error {}

/** Says whether the caller's roles open these fields; throws where they do not. */
export type FieldCheck = (fields: readonly string[]) => void;

type LeftOut = (reason: FileReason) => void;

/** What a draft is made with, beside its row. */
export interface Making {
  readonly files: FileSource;
  readonly entries: EntriesOfRows;
  readonly check: FieldCheck;
  /** Told of each file that could not be had; the draft is made without it. */
  readonly leftOut: LeftOut;
  /** Told of the file of a field for which the whole entry is left out. */
  readonly refused: (file: NamedFile, reason: FileReason) => void;
  /** Whether an entry may be made to point at what is made now: one that came in before is somebody's draft by now. */
  readonly mayLink: (link: WaitingLink) => Promise<boolean>;
  /** Told of each entry that waited for what is made now, and whether it points at it. */
  readonly linked: (link: WaitingLink, isLinked: boolean) => void;
}

/** Makes one draft of one row of a source: the draft, its files and the note that it came in, or nothing of it. */
export class DraftWriter {
  constructor(
    private readonly strapi: Strapi,
    private readonly imported: ImportedEntries,
  ) {}

  /** @returns what became of the row; it is refused, and told, where a field's own file cannot be had */
  async write(row: SourceRow, to: Destination, making: Making): Promise<'made' | 'met' | 'refused'> {
    const { files: source, entries, leftOut, refused } = making;
    const named = 'inText' in row ? (row as WordPressRow).inText : [];
    const wanted = [...named, ...row.files.map(({ name }) => name)];
    if (!to.mayUpload && wanted.length > 0) leftOut({ code: 'import.content.may_not_upload' });
    const needed = [row.values, ...row.others.map((other) => other.values)].flatMap(namedFilesIn);
    const files = new EntryFiles(this.strapi, source, to.personId);
    const labelOf = (names: readonly string[]): string | null =>
      row.files.find(({ name }) => names.includes(name))?.label ?? null;
    try {
      if (to.mayUpload) await files.obtain(wanted, leftOut);
      await files.need(needed);
      const documentId = await inTransaction(this.strapi, async () => {
        await files.store(labelOf, needed, leftOut);
        return this.make(row, to, making, files);
      });
      entries.keep(row, documentId);
    } catch (error) {
      if (error instanceof AlreadyThere) return this.met(row, to, making);
      if (!(error instanceof NeededFileRefused)) throw error;
      refused(error.file, error.reason);
      return 'refused';
    }
    files.remember();
    return 'made';
  }

  private async make(row: SourceRow, to: Destination, making: Making, files: EntryFiles): Promise<string> {
    const { check, entries } = making;
    const whole = (values: SourceRow['values']): Row =>
      asRow(withFiles(entries.in(values), (file) => file.libraryId ?? files.of(file.name)?.id ?? null));
    const own =
      'valuesWith' in row ? (row as WordPressRow).valuesWith((at) => files.of(at)?.url ?? null) : row.values;
    const attachments = attachedIn(row, files);
    const values = { ...whole(own), ...(attachments.length > 0 && { attachments }) };
    const { type, agency, locale, personId } = to;
    const others = row.others.map((other) => ({ ...other, values: whole(other.values) }));
    const authors = { createdBy: Number(personId), updatedBy: Number(personId) };
    const whose = { [type.agencyAttribute]: { documentId: agency.documentId } };
    const { attributes } = knownModel(this.strapi, type.uid);
    // Of a component, roles open each of its fields.
    check(
      [values, ...others.map((other) => other.values)]
        .flatMap((each) => Object.entries(each))
        .flatMap(([field, value]) => fieldsIn(attributes[field], field, value))
        .concat(type.agencyAttribute),
    );
    const made = await documentsOf(this.strapi, type.uid).create({
      data: { ...values, ...whose, ...authors },
      status: 'draft',
      ...(locale !== NO_LOCALE && { locale }),
    });
    const documentId = String(made['documentId']);
    // What all languages share Strapi copies; whose it is and what it points at are kept by language.
    for (const other of others)
      await documentsOf(this.strapi, type.uid).update({
        documentId,
        locale: other.locale,
        data: { ...other.values, ...whose, ...authors },
        status: 'draft',
      });
    const isClaimed = await this.imported.claim({
      key: { uid: type.uid, documentId, locale } as EntryKey,
      agency: agency.code,
      sourceKey: keyOf(row),
      oldAddress: oldAddressKey(row.oldAddress),
      personId,
    });
    if (!isClaimed) throw new AlreadyThere();
    // In the same transaction: were they left for later, nobody would know of them after an interruption.
    await this.linkTo(documentId, row, to, making);
    return documentId;
  }

  /** What another import made meanwhile may not have been pointed at by what this one made. */
  private async met(row: SourceRow, to: Destination, making: Making): Promise<'met'> {
    making.entries.refresh(await this.imported.known(to.type.uid, to.agency.code));
    const documentId = making.entries.of(row);
    if (documentId !== undefined)
      await inTransaction(this.strapi, () => this.linkTo(documentId, row, to, making));
    return 'met';
  }

  private async linkTo(
    documentId: string,
    row: SourceRow,
    to: Destination,
    { entries, mayLink, linked }: Making,
  ): Promise<void> {
    for (const link of entries.waitingFor(row))
      linked(link, (await mayLink(link)) && (await this.link(link, documentId, to)));
  }

  /** @returns false where one is to be chosen, and a person chose another meanwhile: theirs stays */
  private async link(
    { documentId, field, isMany, locale }: WaitingLink,
    target: string,
    { type, locale: own, personId }: Destination,
  ): Promise<boolean> {
    const documents = documentsOf(this.strapi, type.uid);
    const version = { documentId, ...(own !== NO_LOCALE && { locale: locale ?? own }) };
    if (!isMany) {
      const draft = await documents.findOne({ ...version, status: 'draft', populate: { [field]: true } });
      const chosen = asRow(draft?.[field])['documentId'];
      if (chosen !== undefined) return chosen === target;
    }
    const one = { documentId: target };
    await documents.update({
      ...version,
      data: { [field]: isMany ? { connect: [one] } : one, updatedBy: Number(personId) },
      status: 'draft',
    });
    return true;
  }
}

/** @returns the fields that a value fills: of a component each of its own, of any other the one */
function fieldsIn(attribute: SchemaAttribute | undefined, field: string, value: unknown): string[] {
  if (field === 'attachments') return ATTACHED;
  // Of a zone, roles open the whole.
  if (!attribute || isZone(attribute) || !holdsComponents(attribute)) return [field];
  const parts = new Set([value].flat().flatMap((row) => Object.keys(asRow(row))));
  return [...parts].map((part) => `${field}.${part}`);
}

/** Two names of one file are one attachment. */
function attachedIn(row: SourceRow, files: EntryFiles): { file: number; label: string }[] {
  return row.files
    .map(({ name, label }) => ({ label, file: files.of(name) }))
    .filter(({ file }, at, all) => file && all.findIndex((each) => each.file === file) === at)
    .map(({ label, file }) => ({ file: file!.id, label: label ?? file!.name }));
}
