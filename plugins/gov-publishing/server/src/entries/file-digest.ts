import { createHash } from 'node:crypto';
import { createReadStream, type Stats } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { LedgerDamagedError } from '../errors';
import type { Row, Strapi } from '../strapi-boundary';

/** Digests kept in memory; a file is read again when its size, time or inode differs. */
const REMEMBERED = 5_000;

/** Bytes of a file, both ends included. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

/** What the bytes of a file are: SHA-256 in hexadecimal, and how many of them there are. */
export interface MeasuredFile {
  readonly sha256: string;
  readonly bytes: number;
}

/** A file that may be sent: its bytes are the ones that were asked for. Read it or close it. */
export interface OpenFile {
  /** In bytes. */
  readonly length: number;
  /** @returns the bytes, or a part of them; closes the file when they have been taken */
  read(part?: Part): Readable | Buffer;
  close(): Promise<void>;
}

/**
 * SHA-256 of the BYTES of uploaded files. Strapi's own `hash` and `url` stay as they are when a file is
 * replaced, so a signature over them would cover nothing.
 */
export class FileDigests {
  private readonly known = new Map<string, MeasuredFile>();

  constructor(private readonly strapi: Strapi) {}

  /**
   * @param file a row of `plugin::upload.file`
   * @returns 64 lower-case hex characters
   * @throws LedgerDamagedError where the file cannot be read
   */
  async sha256(file: Row): Promise<string> {
    return (await this.measured(file)).sha256;
  }

  /**
   * Strapi records kilobytes with two digits after the point: how long a file is, only its bytes say.
   *
   * @param file a row of `plugin::upload.file`
   * @throws LedgerDamagedError where the file cannot be read
   */
  async measured(file: Row): Promise<MeasuredFile> {
    const url = String(file['url'] ?? '');
    try {
      return isRemote(url) ? await this.remote(url, file) : await this.local(url);
    } catch (cause) {
      this.strapi.log.warn(`gov-publishing: ${url} cannot be read: ${String(cause)}`);
      throw new LedgerDamagedError([
        { code: 'file.unreadable', params: { name: String(file['name'] ?? url) } },
      ]);
    }
  }

  /**
   * Opens a file, but only where its bytes are the ones that were asked for.
   *
   * @param sha256 of the bytes that were signed
   * @returns the file with its length in bytes, or null where it cannot be read or has other bytes now
   */
  async open(file: Row, sha256: string): Promise<OpenFile | null> {
    const url = String(file['url'] ?? '');
    try {
      if (!isRemote(url)) return await this.openLocal(url, sha256);
      // A storage service may answer otherwise than a moment ago: what is sent is what was looked at.
      const body = await buffer(await this.fetched(url));
      if (createHash('sha256').update(body).digest('hex') !== sha256) return null;
      const read = (part?: Part): Buffer => (part ? body.subarray(part.start, part.end + 1) : body);
      return { length: body.length, read, close: () => Promise.resolve() };
    } catch (cause) {
      this.strapi.log.warn(`gov-publishing: ${url} cannot be read: ${String(cause)}`);
      return null;
    }
  }

  private pathOf(url: string): string {
    return join(this.strapi.dirs.static.public, decodeURIComponent(url));
  }

  private async fetched(url: string): Promise<Readable> {
    const response = await fetch(url, { redirect: 'error' });
    if (!response.ok || !response.body) throw new Error(`status ${response.status}`);
    return Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]);
  }

  /** What is looked at is what is sent: a file put in its place after the look has another handle. */
  private async openLocal(url: string, sha256: string): Promise<OpenFile | null> {
    const path = this.pathOf(url);
    const handle = await open(path);
    try {
      const stats = await handle.stat();
      const found = await this.remembered(versionOf(path, stats), () => measure(wholeOf(handle)));
      if (found.sha256 !== sha256) {
        await handle.close();
        return null;
      }
      const read = (part?: Part): Readable => handle.createReadStream({ start: 0, ...part });
      return { length: stats.size, read, close: () => handle.close() };
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  private async local(url: string): Promise<MeasuredFile> {
    const path = this.pathOf(url);
    return this.remembered(versionOf(path, await stat(path)), () => measure(createReadStream(path)));
  }

  private async remote(url: string, file: Row): Promise<MeasuredFile> {
    const version = `${url}:${String(file['hash'])}:${String(file['updatedAt'])}`;
    return this.remembered(version, async () => measure(await this.fetched(url)));
  }

  private async remembered(version: string, compute: () => Promise<MeasuredFile>): Promise<MeasuredFile> {
    const before = this.known.get(version);
    if (before !== undefined) return before;
    const found = await compute();
    if (this.known.size >= REMEMBERED) this.known.delete(this.known.keys().next().value ?? '');
    this.known.set(version, found);
    return found;
  }
}

/** ctime cannot be set back by a program, so bytes swapped under an old mtime are still noticed. */
function versionOf(path: string, { size, mtimeMs, ctimeMs, ino }: Stats): string {
  return `${path}:${size}:${mtimeMs}:${ctimeMs}:${ino}`;
}

function wholeOf(handle: FileHandle): Readable {
  return handle.createReadStream({ start: 0, autoClose: false });
}

function isRemote(url: string): boolean {
  return /^https?:\/\//.test(url);
}

/** Counted while they are hashed: both say the same of the same bytes. */
async function measure(stream: Readable): Promise<MeasuredFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  await pipeline(stream, async (parts: AsyncIterable<Buffer>) => {
    for await (const part of parts) {
      hash.update(part);
      bytes += part.length;
    }
  });
  return { sha256: hash.digest('hex'), bytes };
}
