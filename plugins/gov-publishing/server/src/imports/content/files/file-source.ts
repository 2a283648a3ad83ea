import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { isGovError } from '../../../errors';
import { UnreadableError } from '../../../file-text/passage';
import { zipParts } from '../../../file-text/zip-parts';
import { allowedByExtension } from '../../../gate/uploads/incoming/allowed-types';
import { inspect, isRefused } from '../../../gate/uploads/incoming/file-inspection';
import type { ExplainedReason } from '../../../domain/signoff/model';
import { explain } from '../../../errors';
import { LIMITS } from '../../contract';

/** Fetches an address outside of the office. */
export type FetchFile = (address: string, signal: AbortSignal) => Promise<Response>;

/** A file that can be put into the library: it lies on the disk, and its bytes are what its name says. */
export interface ReadyFile {
  readonly filepath: string;
  readonly originalFilename: string;
  readonly mimetype: string;
  readonly size: number;
}

type Got = ReadyFile | { readonly reason: ExplainedReason };

const ADDRESS = /^https?:\/\//i;
const PATIENCE_MS = 30_000;

/** Finds the files that entries of a source name: in the ZIP that came along, by name, or where an address leads to. */
export class FileSource {
  private folder: string | null = null;
  private readonly inZip: ReadonlyMap<string, string>;

  /** @throws UnreadableError for a ZIP that is none, or has too many parts */
  constructor(
    private readonly zip: Uint8Array | null,
    private readonly fetchFile: FetchFile,
  ) {
    this.inZip = zip ? namesIn(zip) : new Map();
  }

  /** @returns the file, or why there is none to be had */
  async get(name: string): Promise<Got> {
    try {
      const bytes = await this.bytesOf(name);
      return bytes === null
        ? refused('import.content.file_missing', name)
        : await this.ready(fileName(name), bytes);
    } catch (error) {
      if (error instanceof UnreadableError) return refused('import.content.file_unreadable', name);
      if (isGovError(error) && error.reasons[0]) return { reason: error.reasons[0] };
      return refused('import.content.file_not_fetched', name);
    }
  }

  /** Removes what was written for the library to take. */
  async end(): Promise<void> {
    if (this.folder !== null) await rm(this.folder, { recursive: true, force: true });
  }

  private async bytesOf(name: string): Promise<Uint8Array | null> {
    const inZip = this.inZip.get(fileName(name).toLowerCase());
    if (inZip !== undefined && this.zip)
      return zipParts(this.zip, (each) => each === inZip, LIMITS.fileBytes)[0]?.[1] ?? null;
    return ADDRESS.test(name) ? this.fetched(name) : null;
  }

  private async fetched(address: string): Promise<Uint8Array | null> {
    const answer = await this.fetchFile(address, AbortSignal.timeout(PATIENCE_MS));
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

/** @returns whole names by the last part of each, in small letters; the first one of several */
function namesIn(zip: Uint8Array): Map<string, string> {
  const names = new Map<string, string>();
  zipParts(zip, (name) => {
    const bare = basename(name).normalize('NFC').toLowerCase();
    if (bare !== '' && !name.endsWith('/') && !names.has(bare)) names.set(bare, name);
    return false;
  });
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

const refused = (code: string, file: string): Got => ({
  reason: explain({ code, params: { file: file.slice(0, 200) } }),
});
