import type { EntryKey, PersonId } from '../../domain/brands';
import { NO_LOCALE, type GovernedType } from '../../entries/governed-types';
import { isGovError } from '../../errors';
import { documentsOf, inTransaction, type Row, type Strapi } from '../../strapi-boundary';
import type { FileSource, ReadyFile } from './files/file-source';
import { sourceKeyOf, type ImportedEntries } from './imported-entries';
import { intoLibrary, type LibraryFile } from './library';
import { oldAddressKey } from './old-address';
import type { SourceRow } from './source-row';
import type { WordPressRow } from './wordpress/wordpress-rows';

/** Where the drafts of an import go, and whose they are. */
export interface Destination {
  readonly type: GovernedType;
  readonly agency: { readonly code: string; readonly documentId: string };
  readonly locale: string;
  readonly personId: PersonId;
  /** Whether the person may put files into the library at all. */
  readonly mayUpload: boolean;
}

const ATTACHED = ['attachments.file', 'attachments.label'];

/** Thrown where another import made the same entry meanwhile: this one is taken back. */
class AlreadyThere extends Error {}

/** Says whether the caller's roles open these fields; throws where they do not. */
export type FieldCheck = (fields: readonly string[]) => void;

type LeftOut = (reason: { readonly code: string; readonly params?: Row }) => void;

/** Makes one draft of one row of a source: the draft, its files and the note that it came in, or nothing of it. */
export class DraftWriter {
  constructor(
    private readonly strapi: Strapi,
    private readonly imported: ImportedEntries,
  ) {}

  /**
   * @param leftOut told of each file that could not be had; the draft is made without it
   * @returns false where the entry is there already
   */
  async write(
    row: SourceRow,
    to: Destination,
    files: FileSource,
    check: FieldCheck,
    leftOut: LeftOut,
  ): Promise<boolean> {
    const named = 'inText' in row ? (row as WordPressRow).inText : [];
    const wanted = [...named, ...row.files.map(({ name }) => name)];
    if (!to.mayUpload && wanted.length > 0) leftOut({ code: 'import.content.may_not_upload' });
    const found = to.mayUpload ? await ready(wanted, files, leftOut) : new Map<string, ReadyFile>();
    const inText = [...found].filter(([name]) => named.includes(name));
    const attached = found;
    try {
      await inTransaction(this.strapi, async () => {
        const shown = new Map<string, string>();
        for (const [name, file] of inText) {
          const kept = await this.kept(file, null, to, leftOut);
          if (kept) shown.set(name, kept.url);
        }
        const attachments = [];
        const stored = new Set<string>();
        for (const { name, label } of row.files) {
          const file = attached.get(name);
          // Two names of one file are one attachment.
          if (!file || stored.has(file.filepath)) continue;
          stored.add(file.filepath);
          const kept = await this.kept(file, label, to, leftOut);
          if (kept) attachments.push({ file: kept.id, label: label ?? file.originalFilename });
        }
        const values =
          'valuesWith' in row
            ? (row as WordPressRow).valuesWith((address) => shown.get(address) ?? null)
            : row.values;
        await this.make({ ...values, ...(attachments.length > 0 && { attachments }) }, row, to, check);
      });
      return true;
    } catch (error) {
      if (error instanceof AlreadyThere) return false;
      throw error;
    }
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

  private async make(values: Row, row: SourceRow, to: Destination, check: FieldCheck): Promise<void> {
    const { type, agency, locale, personId } = to;
    const data = { ...values, [type.agencyAttribute]: { documentId: agency.documentId } };
    // Of a component, roles open each of its fields.
    check(Object.keys(data).flatMap((field) => (field === 'attachments' ? ATTACHED : [field])));
    const made = await documentsOf(this.strapi, type.uid).create({
      data: { ...data, createdBy: Number(personId), updatedBy: Number(personId) },
      status: 'draft',
      ...(locale !== NO_LOCALE && { locale }),
    });
    const isClaimed = await this.imported.claim({
      key: { uid: type.uid, documentId: String(made['documentId']), locale } as EntryKey,
      agency: agency.code,
      sourceKey: keyOf(row),
      oldAddress: oldAddressKey(row.oldAddress),
      personId,
    });
    if (!isClaimed) throw new AlreadyThere();
  }
}

/** @returns by what a row is known again: what the source says, else its old address, else what it says */
export function keyOf({ key, oldAddress, values }: SourceRow): string {
  return sourceKeyOf(
    key !== '' ? `key ${key}` : oldAddress !== '' ? `at ${oldAddress}` : JSON.stringify(values),
  );
}

async function ready(
  names: readonly string[],
  files: FileSource,
  leftOut: LeftOut,
): Promise<Map<string, ReadyFile>> {
  const found = new Map<string, ReadyFile>();
  for (const name of new Set(names)) {
    const got = await files.get(name);
    if ('reason' in got) leftOut(got.reason);
    else found.set(name, got);
  }
  return found;
}
