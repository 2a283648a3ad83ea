import { asRow, queryOf, type Row, type Strapi } from '../strapi-boundary';
import { hashesIn, libraryKeys, type LibraryKey } from './library-address';

const FILE_UID = 'plugin::upload.file';
const BATCH = 200;

/** A file of the library that an address leads to. */
export interface NamedFile {
  readonly file: Row;
  /** Name of the smaller copy; null for the file itself. */
  readonly format: string | null;
}

/** What became of an address. */
export interface FoundAddress {
  /** Null where the library has no such file. */
  readonly found: NamedFile | null;
  /** True where it leads into this server's library, whether there is such a file or not. */
  readonly isOurs: boolean;
}

/** Finds the files of the library that addresses lead to. */
export class LibraryFiles {
  constructor(private readonly strapi: Strapi) {}

  /** @returns every address with its file */
  async behind(addresses: Iterable<string>): Promise<Map<string, FoundAddress>> {
    const origins = this.origins();
    const keys = new Map([...addresses].map((address) => [address, libraryKeys(address, origins)]));
    const urls = [...new Set([...keys.values()].flat().map(({ url }) => url))];
    const files = await this.files(urls);
    return new Map([...keys].map(([address, forms]) => [address, hitOf(forms, files)]));
  }

  private async files(urls: readonly string[]): Promise<Map<string, NamedFile>> {
    const found = new Map<string, NamedFile>();
    for (let at = 0; at < urls.length; at += BATCH) {
      const some = urls.slice(at, at + BATCH);
      const files = await queryOf(this.strapi, FILE_UID).findMany({ where: { url: { $in: some } } });
      for (const file of files) found.set(String(file['url']), { file, format: null });
      const rest = some.filter((url) => !found.has(url));
      if (rest.length > 0) await this.addFormats(rest, found);
    }
    return found;
  }

  private async addFormats(urls: readonly string[], found: Map<string, NamedFile>): Promise<void> {
    const hashes = [...new Set(urls.flatMap(hashesIn))].slice(0, BATCH * 10);
    const files = await queryOf(this.strapi, FILE_UID).findMany({ where: { hash: { $in: hashes } } });
    for (const file of files) {
      for (const [format, copy] of Object.entries(asRow(file['formats']))) {
        const url = asRow(copy)['url'];
        if (typeof url === 'string' && urls.includes(url)) found.set(url, { file, format });
      }
    }
  }

  private origins(): string[] {
    return ['server.absoluteUrl', 'admin.absoluteUrl'].flatMap((path) => {
      const url = this.strapi.config.get(path) as string | undefined;
      return url !== undefined && URL.canParse(url) ? [new URL(url).origin] : [];
    });
  }
}

function hitOf(forms: readonly LibraryKey[], files: ReadonlyMap<string, NamedFile>): FoundAddress {
  const found = forms.map(({ url }) => files.get(url)).find((one) => one !== undefined) ?? null;
  return { found, isOurs: found !== null || forms.some(({ isOurs }) => isOurs) };
}
