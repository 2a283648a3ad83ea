import type { NamedAddress } from '../content-types/references/named-addresses';
import type { ResolvedAddress } from '../content-types/references/reference-findings';
import { snapshotMedia } from '../domain/content/linked-value';
import type { SnapshotReference } from '../domain/content/snapshot';
import { asRow, queryOf, type Row, type Strapi } from '../strapi-boundary';
import type { FileDigests } from './file-digest';
import { hashesIn, libraryKeys, type LibraryKey } from './library-address';

const FILE_UID = 'plugin::upload.file';
const BATCH = 200;

interface Found {
  readonly file: Row;
  /** Name of the smaller copy; null for the file itself. */
  readonly format: string | null;
}

/** Finds the files of the library that texts name by their address, and takes the digest of their bytes. */
export class LibraryReferences {
  constructor(
    private readonly strapi: Strapi,
    private readonly files: FileDigests,
  ) {}

  /**
   * @returns every address with its file
   * @throws LedgerDamagedError where the library has a file but its bytes cannot be read
   */
  async resolve(named: readonly NamedAddress[]): Promise<ResolvedAddress[]> {
    const origins = this.origins();
    const keys = new Map(named.map(({ address }) => [address, libraryKeys(address, origins)]));
    const urls = [...new Set([...keys.values()].flat().map(({ url }) => url))];
    const found = await this.found(urls);
    const references = new Map<string, SnapshotReference | null>();
    const resolved: ResolvedAddress[] = [];
    for (const each of named) {
      const forms: readonly LibraryKey[] = keys.get(each.address) ?? [];
      const hit = forms.map(({ url }) => found.get(url)).find((one) => one !== undefined);
      let reference = references.get(each.address) ?? null;
      if (hit && !references.has(each.address)) {
        reference = await this.reference(each.address, hit);
        references.set(each.address, reference);
      }
      resolved.push({
        named: each,
        reference,
        file: hit?.format === null && reference ? { ...hit.file, sha256: reference.sha256 } : null,
        hash: hit ? String(hit.file['hash']) : null,
        isOurs: hit !== undefined || forms.some(({ isOurs }) => isOurs),
      });
    }
    return resolved;
  }

  private async found(urls: readonly string[]): Promise<Map<string, Found>> {
    const found = new Map<string, Found>();
    for (let at = 0; at < urls.length; at += BATCH) {
      const some = urls.slice(at, at + BATCH);
      const files = await queryOf(this.strapi, FILE_UID).findMany({ where: { url: { $in: some } } });
      for (const file of files) found.set(String(file['url']), { file, format: null });
      const rest = some.filter((url) => !found.has(url));
      if (rest.length > 0) await this.addFormats(rest, found);
    }
    return found;
  }

  private async addFormats(urls: readonly string[], found: Map<string, Found>): Promise<void> {
    const hashes = [...new Set(urls.flatMap(hashesIn))].slice(0, BATCH * 10);
    const files = await queryOf(this.strapi, FILE_UID).findMany({ where: { hash: { $in: hashes } } });
    for (const file of files) {
      for (const [format, copy] of Object.entries(asRow(file['formats']))) {
        const url = asRow(copy)['url'];
        if (typeof url === 'string' && urls.includes(url)) found.set(url, { file, format });
      }
    }
  }

  private async reference(address: string, { file, format }: Found): Promise<SnapshotReference | null> {
    if (format === null) {
      const measured = await this.files.measured(file);
      return { address, ...snapshotMedia({ ...file, ...measured }, address) };
    }
    const copy = { ...file, ...asRow(asRow(file['formats'])[format]) };
    // Without its smaller copy a picture is whole; an address of the copy leads nowhere, and is said to.
    const measured = await this.files.measured(copy).catch(() => null);
    return measured && { address, format, ...snapshotMedia({ ...copy, ...measured }, address) };
  }

  private origins(): string[] {
    return ['server.absoluteUrl', 'admin.absoluteUrl'].flatMap((path) => {
      const url = this.strapi.config.get(path) as string | undefined;
      return url !== undefined && URL.canParse(url) ? [new URL(url).origin] : [];
    });
  }
}
