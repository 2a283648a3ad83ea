import type { NamedAddress } from '../content-types/references/named-addresses';
import type { ResolvedAddress } from '../content-types/references/reference-findings';
import { snapshotMedia } from '../domain/content/linked-value';
import type { SnapshotReference } from '../domain/content/snapshot';
import { StorageDownError } from '../errors';
import { asRow, type Strapi } from '../strapi-boundary';
import type { FileDigests } from './file-digest';
import { LibraryFiles, type NamedFile } from './library-files';

/** Finds the files of the library that texts name by their address, and takes the digest of their bytes. */
export class LibraryReferences {
  private readonly library: LibraryFiles;

  constructor(
    strapi: Strapi,
    private readonly files: FileDigests,
  ) {
    this.library = new LibraryFiles(strapi);
  }

  /**
   * @returns every address with its file
   * @throws LedgerDamagedError where the library has a file but its bytes cannot be read; StorageDownError where no
   *   file can be just now
   */
  async resolve(named: readonly NamedAddress[]): Promise<ResolvedAddress[]> {
    const behind = await this.library.behind(named.map(({ address }) => address));
    const references = new Map<string, SnapshotReference | null>();
    const resolved: ResolvedAddress[] = [];
    for (const each of named) {
      const { found, isOurs } = behind.get(each.address) ?? { found: null, isOurs: false };
      let reference = references.get(each.address) ?? null;
      if (found && !references.has(each.address)) {
        reference = await this.reference(each.address, found);
        references.set(each.address, reference);
      }
      resolved.push({
        named: each,
        reference,
        file: found?.format === null && reference ? { ...found.file, sha256: reference.sha256 } : null,
        hash: found ? String(found.file['hash']) : null,
        isOurs,
      });
    }
    return resolved;
  }

  private async reference(address: string, { file, format }: NamedFile): Promise<SnapshotReference | null> {
    if (format === null) {
      const measured = await this.files.measured(file);
      return { address, ...snapshotMedia({ ...file, ...measured }, address) };
    }
    const copy = { ...file, ...asRow(asRow(file['formats'])[format]) };
    // Without its smaller copy a picture is whole; an address of the copy leads nowhere, and is said to.
    const measured = await this.files.measured(copy).catch(unlessDown);
    return measured && { address, format, ...snapshotMedia({ ...copy, ...measured }, address) };
  }
}

/** While the storage is down, nobody knows whether the copy is there. */
function unlessDown(error: unknown): null {
  if (error instanceof StorageDownError) throw error;
  return null;
}
