import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { isGovError } from '../../../errors';
import { UnreadableError } from '../../../file-text/passage';
import { allowedByExtension } from '../../../gate/uploads/incoming/allowed-types';
import { inspect, isRefused } from '../../../gate/uploads/incoming/file-inspection';
import type { ExplainedReason } from '../../../domain/signoff/model';
import { explain } from '../../../errors';
import { LIMITS } from '../../contract';
import type { ZippedFile } from '../../thread/read-zip';
import type { LibraryFile, ReadyFile } from './library-file';

/** Fetches an address outside of the office. */
export type FetchFile = (address: string, signal: AbortSignal) => Promise<Response>;

/** Unpacks a part of a ZIP, by its whole name; null where it is not in it. */
interface Unpack {
  part(name: string): Promise<Uint8Array | null>;
}

type Got = ReadyFile | { readonly reason: ExplainedReason };

const ADDRESS = /^https?:\/\//i;
const PATIENCE_MS = 30_000;

/** Finds the files that entries of a source name: in the ZIP that came along, by name, or where an address leads to. */
export class FileSource {
  private folder: string | null = null;
  /** What the entry in hand has had, by its whole name in the ZIP, or its address: the same one by another name is no other. */
  private readonly taken = new Map<string, Got>();
  /** What the library has of this run, by the same names: many entries that name one file have the one file. */
  private readonly stored = new Map<string, LibraryFile>();
  private readonly bytes = { ofEntry: 0, ofRequest: 0 };
  private until = Date.now() + LIMITS.entrySeconds * 1_000;

  private constructor(
    private readonly inZip: ReadonlyMap<string, ZippedFile>,
    private readonly unpack: Unpack,
    private readonly fetchFile: FetchFile,
    private readonly gone?: AbortSignal,
  ) {}

  /**
   * @param unpack opens the ZIP that came along; null where none did
   * @throws UnreadableError for a ZIP that is none, or has too many parts
   */
  static async open(
    unpack: (Unpack & { files(): Promise<readonly ZippedFile[]> }) | null,
    fetchFile: FetchFile,
    gone?: AbortSignal,
  ): Promise<FileSource> {
    const names = unpack ? byBareName(await unpack.files()) : new Map<string, ZippedFile>();
    return new FileSource(names, unpack ?? { part: () => Promise.resolve(null) }, fetchFile, gone);
  }

  /** Whether one request has had as much as it may: the next entry is for the next one. */
  get isSpent(): boolean {
    return this.bytes.ofRequest >= LIMITS.requestBytes;
  }

  /** @returns the one name of a file, whatever it is called: its whole name in the ZIP, or its address */
  sourceOf(name: string): string {
    return this.namedInZip(name) ?? name;
  }

  /** @returns whether a name means a file of the ZIP, or an address: whether there is one is seen when it is taken */
  isKnown(name: string): boolean {
    return this.zipped(name) !== undefined || ADDRESS.test(name);
  }

  /** @returns how many bytes a file of the ZIP unfolds to, as the ZIP says; 0 for what is not in it */
  sizeInZip(name: string): number {
    return this.zipped(name)?.size ?? 0;
  }

  private namedInZip(name: string): string | undefined {
    return this.zipped(name)?.name;
  }

  /** @returns the file in the ZIP. WordPress shows smaller copies (`a-300x200.png`), of which people keep the one of full size */
  private zipped(name: string): ZippedFile | undefined {
    const bare = fileName(name).toLowerCase();
    return this.inZip.get(bare) ?? this.inZip.get(bare.replace(/-\d{1,5}x\d{1,5}(?=\.[a-z0-9]+$)/, ''));
  }

  /** @returns the file as the library has it since an entry before */
  inLibrary(name: string): LibraryFile | undefined {
    return this.stored.get(this.sourceOf(name));
  }

  /** Remembers what the library has; once it is sure to keep it. */
  keep(name: string, file: LibraryFile): void {
    this.stored.set(this.sourceOf(name), file);
  }

  /** @returns the file, or why there is none to be had */
  async get(name: string): Promise<Got> {
    const source = this.sourceOf(name);
    const known = this.taken.get(source);
    if (known) return known;
    const got = await this.obtained(name);
    this.taken.set(source, got);
    return got;
  }

  private async obtained(name: string): Promise<Got> {
    if (Date.now() > this.until) return refused('import.content.file_not_fetched', name);
    try {
      const bytes = await this.bytesOf(name);
      this.bytes.ofEntry += bytes?.length ?? 0;
      this.bytes.ofRequest += bytes?.length ?? 0;
      if (this.bytes.ofEntry > LIMITS.entryBytes) throw new UnreadableError('too_large');
      return bytes === null
        ? refused('import.content.file_missing', name)
        : await this.ready(plainName(fileName(name)), bytes);
    } catch (error) {
      if (error instanceof UnreadableError) return refused('import.content.file_unreadable', name);
      if (isGovError(error) && error.reasons[0]) return { reason: error.reasons[0] };
      return refused('import.content.file_not_fetched', name);
    }
  }

  /** Removes what was written for the library to take, after each entry. */
  async end(): Promise<void> {
    if (this.folder !== null) await rm(this.folder, { recursive: true, force: true });
    this.folder = null;
    this.taken.clear();
    this.bytes.ofEntry = 0;
    this.until = Date.now() + LIMITS.entrySeconds * 1_000;
  }

  private async bytesOf(name: string): Promise<Uint8Array | null> {
    const inZip = this.namedInZip(name);
    if (inZip !== undefined) return this.unpack.part(inZip);
    return ADDRESS.test(name) ? this.fetched(name) : null;
  }

  private async fetched(address: string): Promise<Uint8Array | null> {
    const answer = await this.fetchFile(address, this.patience());
    if (answer.status !== 200 || answer.body === null) return null;
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const part of answer.body as unknown as AsyncIterable<Uint8Array>) {
      size += part.length;
      if (size > LIMITS.fileBytes) throw new UnreadableError('too_large');
      parts.push(part);
    }
    return Buffer.concat(parts);
  }

  private patience(): AbortSignal {
    const late = AbortSignal.timeout(PATIENCE_MS);
    return this.gone ? AbortSignal.any([late, this.gone]) : late;
  }

  private async ready(originalFilename: string, bytes: Uint8Array): Promise<Got> {
    this.folder ??= await mkdtemp(join(tmpdir(), 'gov-import-'));
    const filepath = join(await mkdtemp(join(this.folder, 'file-')), 'file');
    await writeFile(filepath, bytes);
    const found = await inspect({ filepath, originalFilename });
    if (isRefused(found)) return { reason: explain(found) };
    const mimetype = allowedByExtension(extname(originalFilename).slice(1))?.mime ?? found.mime;
    return { filepath, originalFilename, mimetype, size: bytes.length };
  }
}

/** @returns files by the last part of their names, in small letters; the first one of several */
function byBareName(all: readonly ZippedFile[]): Map<string, ZippedFile> {
  const names = new Map<string, ZippedFile>();
  for (const file of all) {
    const bare = basename(file.name).normalize('NFC').toLowerCase();
    if (bare !== '' && !file.name.endsWith('/') && !names.has(bare)) names.set(bare, file);
  }
  return names;
}

/** @returns the last part of a name or address, as a person would call the file */
function fileName(name: string): string {
  const [path = ''] = ADDRESS.test(name) ? name.split(/[?#]/) : [name];
  try {
    return basename(decodeURIComponent(path)).normalize('NFC');
  } catch {
    return basename(path);
  }
}

/** @returns a name that the library, a disk and a header take: signs that mean something to one of them are left out */
function plainName(name: string): string {
  const extension = extname(name);
  const bare = basename(name, extension)
    .replace(/[\p{C}<>:"/\\|?*;=%]+/gu, '_')
    .replace(/^[-+@._\s]+/, '')
    .slice(0, 150)
    .trim();
  return `${bare || 'file'}${extension.replace(/[^.\p{L}\p{N}]/gu, '')}`;
}

const refused = (code: string, file: string): Got => ({
  reason: explain({ code, params: { file: file.slice(0, 200) } }),
});
