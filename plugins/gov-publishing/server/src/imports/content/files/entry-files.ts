import type { Reason } from '../../../domain/signoff/model';
import { isGovError } from '../../../errors';
import type { Strapi } from '../../../strapi-boundary';
import { intoLibrary } from '../library';
import type { FileSource } from './file-source';
import type { LibraryFile, ReadyFile } from './library-file';
import { kindOfMime, type NamedFile } from './named-file';

/** Why a file of an entry could not be had. */
export type FileReason = Pick<Reason, 'code' | 'params'>;

/** A file of an entry: lying ready, or in the library already. */
interface Found {
  readonly file: ReadyFile | LibraryFile;
  /** What the entry calls it. */
  readonly names: readonly string[];
}

/** Thrown where the library refuses a file that an entry is not to come in without. */
export class NeededFileRefused extends Error {
  constructor(
    readonly file: NamedFile,
    readonly reason: FileReason,
  ) {
    super(reason.code);
  }
}

/** The files of one entry on their way into the library: each once, whatever the entry calls it. */
export class EntryFiles {
  private readonly found = new Map<string, Found>();
  private readonly kept = new Map<string, LibraryFile>();

  constructor(
    private readonly strapi: Strapi,
    private readonly source: FileSource,
    private readonly personId: string,
  ) {}

  /**
   * Has the files ready.
   *
   * @param leftOut told of each that could not be had
   */
  async obtain(names: readonly string[], leftOut: (reason: FileReason) => void): Promise<void> {
    for (const name of new Set(names)) {
      const reason = await this.obtained(name);
      if (reason) leftOut(reason);
    }
  }

  /** @throws NeededFileRefused where one of them cannot be had, or is not what its field takes */
  async need(files: readonly NamedFile[]): Promise<void> {
    for (const file of files) {
      if (file.libraryId !== null) continue;
      const reason = await this.obtained(file.name);
      if (reason) throw new NeededFileRefused(file, asNeeded(reason, file));
      const mime = this.found.get(this.source.sourceOf(file.name))?.file;
      if (mime && 'mimetype' in mime && !file.kinds.includes(kindOfMime(mime.mimetype)))
        throw new NeededFileRefused(file, {
          code: 'import.media.kind',
          params: { kinds: file.kinds.join(',') },
        });
    }
  }

  /**
   * Puts them into the library, in the transaction of the entry.
   *
   * @param labelOf what an entry says of a file, by one of its names
   * @throws NeededFileRefused where the library refuses one of the needed
   */
  async store(
    labelOf: (names: readonly string[]) => string | null,
    needed: readonly NamedFile[],
    leftOut: (reason: FileReason) => void,
  ): Promise<void> {
    this.kept.clear();
    for (const [source, { file, names }] of this.found) {
      const stored = 'filepath' in file ? await this.stored(file, labelOf(names)) : file;
      if (!('code' in stored)) {
        this.kept.set(source, stored);
        continue;
      }
      const need = needed.find(({ name }) => names.includes(name));
      if (need) throw new NeededFileRefused(need, stored);
      leftOut(stored);
    }
  }

  /** @returns the file as the library has it */
  of(name: string): LibraryFile | undefined {
    return this.kept.get(this.source.sourceOf(name));
  }

  /** Only after the transaction is the library sure to keep them: what was taken back is stored again for the next entry. */
  remember(): void {
    for (const [source, file] of this.kept) this.source.keep(source, file);
  }

  private async obtained(name: string): Promise<FileReason | null> {
    const source = this.source.sourceOf(name);
    const known = this.found.get(source);
    const got = known?.file ?? this.source.inLibrary(name) ?? (await this.source.get(name));
    if ('reason' in got) return got.reason;
    this.found.set(source, { file: got, names: [...(known?.names ?? []), name] });
    return null;
  }

  private async stored(file: ReadyFile, label: string | null): Promise<LibraryFile | FileReason> {
    try {
      return await intoLibrary(this.strapi, file, label, this.personId);
    } catch (error) {
      const [reason] = isGovError(error) ? error.reasons : [];
      if (!reason) throw error;
      return reason;
    }
  }
}

/** What is said of a file that is left out says that its entry comes in; this one does not. */
function asNeeded(reason: FileReason, { name }: NamedFile): FileReason {
  return reason.code.startsWith('import.content.')
    ? { code: 'import.media.not_had', params: { file: name.slice(0, 200) } }
    : reason;
}
