import type { EntryKey, PersonId } from '../../domain/brands';
import { NO_LOCALE, type GovernedType } from '../../entries/governed-types';
import { isGovError } from '../../errors';
import type { Locale } from '../../messages';
import { holdsComponents, isZone, type SchemaAttribute } from '../../domain/schema/attribute';
import { asRow, documentsOf, inTransaction, knownModel, type Row, type Strapi } from '../../strapi-boundary';
import type { FileSource } from './files/file-source';
import type { LibraryFile, ReadyFile } from './files/library-file';
import type { ImportedEntries } from './imported-entries';
import { intoLibrary } from './library';
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
}

const ATTACHED = ['attachments.file', 'attachments.label'];

/** Thrown where another import made the same entry meanwhile: this one is taken back. */
class AlreadyThere extends Error {}

/** Says whether the caller's roles open these fields; throws where they do not. */
export type FieldCheck = (fields: readonly string[]) => void;

type LeftOut = (reason: { readonly code: string; readonly params?: Row }) => void;

/** What a draft is made with, beside its row. */
export interface Making {
  readonly files: FileSource;
  readonly entries: EntriesOfRows;
  readonly check: FieldCheck;
  /** Told of each file that could not be had; the draft is made without it. */
  readonly leftOut: LeftOut;
  /** Whether an entry may be made to point at what is made now: one that came in before is somebody's draft by now. */
  readonly mayLink: (link: WaitingLink) => Promise<boolean>;
}

/** Makes one draft of one row of a source: the draft, its files and the note that it came in, or nothing of it. */
export class DraftWriter {
  constructor(
    private readonly strapi: Strapi,
    private readonly imported: ImportedEntries,
  ) {}

  /** @returns false where the entry is there already */
  async write(row: SourceRow, to: Destination, making: Making): Promise<boolean> {
    const { files, entries, leftOut } = making;
    const named = 'inText' in row ? (row as WordPressRow).inText : [];
    const wanted = [...named, ...row.files.map(({ name }) => name)];
    if (!to.mayUpload && wanted.length > 0) leftOut({ code: 'import.content.may_not_upload' });
    const found = to.mayUpload ? await ready(wanted, files, leftOut) : new Map<string, Found>();
    const made = new Map<string, LibraryFile>();
    try {
      const documentId = await inTransaction(this.strapi, async () => {
        const kept = await this.allKept(found, row, to, leftOut);
        for (const [source, file] of kept) made.set(source, file);
        const fileOf = (name: string): LibraryFile | undefined => kept.get(files.sourceOf(name));
        const attachments = row.files
          .map(({ name, label }) => ({ label, file: fileOf(name) }))
          // Two names of one file are one attachment.
          .filter(({ file }, at, all) => file && all.findIndex((each) => each.file === file) === at)
          .map(({ label, file }) => ({ file: file!.id, label: label ?? file!.name }));
        const values =
          'valuesWith' in row
            ? (row as WordPressRow).valuesWith((address) => fileOf(address)?.url ?? null)
            : entries.in(row.values);
        return this.make({ ...values, ...(attachments.length > 0 && { attachments }) }, row, to, making);
      });
      entries.keep(row, documentId);
    } catch (error) {
      if (error instanceof AlreadyThere) return this.met(row, to, making);
      throw error;
    }
    // Only now is the library sure to keep them: what was taken back is stored again for the next entry.
    for (const [source, file] of made) files.keep(source, file);
    return true;
  }

  /** @returns the files as the library has them, by the name of their source; those that it refuses are told */
  private async allKept(
    found: ReadonlyMap<string, Found>,
    row: SourceRow,
    to: Destination,
    leftOut: LeftOut,
  ): Promise<Map<string, LibraryFile>> {
    const kept = new Map<string, LibraryFile>();
    for (const [source, { file, names }] of found) {
      const label = row.files.find(({ name }) => names.includes(name))?.label ?? null;
      const stored = 'filepath' in file ? await this.kept(file, label, to, leftOut) : file;
      if (stored) kept.set(source, stored);
    }
    return kept;
  }

  /** @returns the file as the library has it; null where the library refuses it, which is told */
  private async kept(
    file: ReadyFile,
    label: string | null,
    { personId }: Destination,
    leftOut: LeftOut,
  ): Promise<LibraryFile | null> {
    try {
      return await intoLibrary(this.strapi, file, label, personId);
    } catch (error) {
      const [reason] = isGovError(error) ? error.reasons : [];
      if (!reason) throw error;
      leftOut(reason);
      return null;
    }
  }

  private async make(values: Row, row: SourceRow, to: Destination, making: Making): Promise<string> {
    const { check, entries } = making;
    const { type, agency, locale, personId } = to;
    const others = row.others.map((other) => ({ ...other, values: entries.in(other.values) }));
    const own = { createdBy: Number(personId), updatedBy: Number(personId) };
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
      data: { ...values, ...whose, ...own },
      status: 'draft',
      ...(locale !== NO_LOCALE && { locale }),
    });
    const documentId = String(made['documentId']);
    // What all languages share Strapi copies; whose it is and what it points at are kept by language.
    for (const other of others)
      await documentsOf(this.strapi, type.uid).update({
        documentId,
        locale: other.locale,
        data: { ...other.values, ...whose, ...own },
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
  private async met(row: SourceRow, to: Destination, making: Making): Promise<false> {
    making.entries.refresh(await this.imported.known(to.type.uid, to.agency.code));
    const documentId = making.entries.of(row);
    if (documentId !== undefined)
      await inTransaction(this.strapi, () => this.linkTo(documentId, row, to, making));
    return false;
  }

  private async linkTo(
    documentId: string,
    row: SourceRow,
    to: Destination,
    { entries, mayLink }: Making,
  ): Promise<void> {
    for (const link of entries.waitingFor(row))
      if (await mayLink(link)) await this.link(link, documentId, to);
  }

  private async link(
    { documentId, field, isMany, locale }: WaitingLink,
    target: string,
    { type, locale: own, personId }: Destination,
  ): Promise<void> {
    const chosen = { documentId: target };
    await documentsOf(this.strapi, type.uid).update({
      documentId,
      data: { [field]: isMany ? { connect: [chosen] } : chosen, updatedBy: Number(personId) },
      status: 'draft',
      ...(own !== NO_LOCALE && { locale: locale ?? own }),
    });
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

/** A file of an entry: lying ready, or in the library already. */
interface Found {
  readonly file: ReadyFile | LibraryFile;
  /** What the entry calls it. */
  readonly names: readonly string[];
}

/** @returns the files by the name of their source, each once whatever it is called */
async function ready(
  wanted: readonly string[],
  files: FileSource,
  leftOut: LeftOut,
): Promise<Map<string, Found>> {
  const found = new Map<string, Found>();
  for (const name of new Set(wanted)) {
    const source = files.sourceOf(name);
    const known = found.get(source);
    const got = known?.file ?? files.inLibrary(name) ?? (await files.get(name));
    if ('reason' in got) leftOut(got.reason);
    else found.set(source, { file: got, names: [...(known?.names ?? []), name] });
  }
  return found;
}
