import { createHash } from 'node:crypto';
import type { Part } from './storage/file-part';
import type { Stats } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { BusyError, LedgerDamagedError, StorageDownError } from '../errors';
import type { Row, Strapi } from '../strapi-boundary';
import { RemoteCopies } from './storage/remote-copies';
import { downFor, type StoredFiles } from './storage/stored-files';

/** Digests kept in memory; a file is read again when its size, time or inode differs. */
const CACHE_SIZE = 5_000;
/** Milliseconds in which one act reads the same draft several times; a storage service is asked once. */
const ONE_ACT = 2_000;

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
  read(part?: Part): Readable;
  close(): Promise<void>;
}

/** What is known of a file of a storage service. */
interface KnownRemote {
  readonly found: MeasuredFile;
  readonly etag: string | null;
  readonly at: number;
}

/**
 * SHA-256 of the BYTES of uploaded files. Strapi's own `hash` and `url` stay as they are when a file is
 * replaced, so a signature over them would cover nothing.
 */
export class FileDigests {
  private readonly known = new Map<string, MeasuredFile>();
  private readonly knownRemote = new Map<string, KnownRemote>();
  /** Files that are being fetched: who asks meanwhile waits for the same bytes. */
  private readonly fetching = new Map<string, Promise<boolean>>();
  /** Files whose bytes were found changed: each is said once, not at every request. */
  private readonly told = new Set<string>();

  constructor(
    private readonly strapi: Strapi,
    private readonly stored: StoredFiles,
    private readonly copies = new RemoteCopies(),
  ) {}

  /** Lets go of what was fetched. */
  stop(): Promise<void> {
    return this.copies.stop();
  }

  /**
   * @param file a row of `plugin::upload.file`
   * @returns 64 lower-case hex characters
   * @throws LedgerDamagedError where the file cannot be read; StorageDownError where none can be just now
   */
  async sha256(file: Row): Promise<string> {
    return (await this.measured(file)).sha256;
  }

  /**
   * Strapi records kilobytes with two digits after the point: how long a file is, only its bytes say.
   *
   * @param file a row of `plugin::upload.file`
   * @throws LedgerDamagedError where the file cannot be read; StorageDownError where none can be just now
   */
  async measured(file: Row): Promise<MeasuredFile> {
    const name = String(file['name'] ?? file['url']);
    try {
      return await (this.stored.isLocal(file) ? this.local(file) : this.remote(file));
    } catch (cause) {
      if (cause instanceof StorageDownError) throw cause;
      this.strapi.log.warn(`gov-publishing: the file ${nameOf(file)} cannot be read: ${String(cause)}`);
      throw new LedgerDamagedError([{ code: 'file.unreadable', params: { name } }]);
    }
  }

  /**
   * Opens a file, but only where its bytes are the ones that were asked for.
   *
   * @param sha256 of the bytes that were signed
   * @param length how many of them there are
   * @returns the file with its length in bytes, or null where it cannot be read or has other bytes now
   * @throws StorageDownError where no file can be read just now; BusyError where too many are being read
   */
  async open(file: Row, sha256: string, length: number): Promise<OpenFile | null> {
    try {
      return await (this.stored.isLocal(file)
        ? this.openLocal(file, sha256)
        : this.openRemote(file, sha256, length));
    } catch (cause) {
      if (cause instanceof StorageDownError || cause instanceof BusyError) throw cause;
      return this.refuse(file, sha256, `cannot be read: ${String(cause)}`);
    }
  }

  /** What is looked at is what is sent: a file put in its place after the look has another handle. */
  private async openLocal(file: Row, sha256: string): Promise<OpenFile | null> {
    const { path, handle } = await this.stored.local(file);
    try {
      const stats = await handle.stat();
      const found = await this.remembered(versionOf(path, stats), () => measure(wholeOf(handle)));
      if (found.sha256 !== sha256) {
        await handle.close();
        return this.refuse(file, sha256, `has other bytes now (${found.sha256})`);
      }
      const read = (part?: Part): Readable => handle.createReadStream({ start: 0, ...part });
      return { length: stats.size, read, close: () => handle.close() };
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  /** A storage service may answer otherwise than a moment ago: what is sent is what was looked at. */
  private async openRemote(
    file: Row,
    sha256: string,
    length: number,
    again = true,
  ): Promise<OpenFile | null> {
    const key = `${keyOf(file)} ${sha256}`;
    const fetching = this.fetching.get(key) ?? this.fetch(file, sha256, length);
    this.fetching.set(key, fetching);
    const isGood = await fetching.finally(() => this.fetching.delete(key));
    if (!isGood) return null;
    // Readers of other files may have taken its room since the service was asked.
    const copy = this.copies.use(sha256);
    if (copy) return copy;
    if (!again) throw new BusyError([{ code: 'file.busy' }]);
    return this.openRemote(file, sha256, length, false);
  }

  /** @returns whether the service has these bytes; then there is a copy of them */
  private async fetch(file: Row, sha256: string, length: number): Promise<boolean> {
    const { body, etag } = await this.stored.remote(file, this.copies.etagOf(sha256) ?? undefined);
    const other =
      body &&
      (await this.copies.take(body, sha256, length, etag).catch((cause: unknown) => this.down(file, cause)));
    if (other) this.refuse(file, sha256, `has other bytes now (${other.digest ?? `more than ${length}`})`);
    return !other;
  }

  /** The service broke off, or the disk takes no more: that says nothing of the file, so it is not refused for good. */
  private down(file: Row, cause: unknown): never {
    if (cause instanceof BusyError) throw cause;
    return downFor(this.strapi, nameOf(file), cause);
  }

  private async local(file: Row): Promise<MeasuredFile> {
    const { path, handle } = await this.stored.local(file);
    try {
      return await this.remembered(versionOf(path, await handle.stat()), () => measure(wholeOf(handle)));
    } finally {
      await handle.close();
    }
  }

  /** Asked anew each time, for the bytes may have changed there; unchanged ones are not sent again. */
  private async remote(file: Row): Promise<MeasuredFile> {
    const key = keyOf(file);
    const before = this.knownRemote.get(key);
    if (before && Date.now() - before.at < ONE_ACT) return before.found;
    const { body, etag } = await this.stored.remote(file, before?.etag ?? undefined);
    const found = body || !before ? await measure(body ?? Readable.from([])) : before.found;
    if (before && found.sha256 !== before.found.sha256)
      this.tell(file, `has other bytes now (${found.sha256}) than before (${before.found.sha256}).`);
    if (this.knownRemote.size >= CACHE_SIZE)
      this.knownRemote.delete(this.knownRemote.keys().next().value ?? '');
    this.knownRemote.set(key, {
      found,
      etag: etag ?? (body ? null : (before?.etag ?? null)),
      at: Date.now(),
    });
    return found;
  }

  private refuse(file: Row, sha256: string, what: string): null {
    this.tell(file, `${what}; what was signed is ${sha256}. It is not served.`);
    return null;
  }

  private tell(file: Row, what: string): void {
    const fact = `${String(file['documentId'])} ${what}`;
    if (this.told.has(fact)) return;
    if (this.told.size >= CACHE_SIZE) this.told.clear();
    this.told.add(fact);
    this.strapi.log.error(`gov-publishing: the file ${nameOf(file)} ${what}`);
  }

  private async remembered(version: string, compute: () => Promise<MeasuredFile>): Promise<MeasuredFile> {
    const before = this.known.get(version);
    if (before !== undefined) return before;
    const found = await compute();
    if (this.known.size >= CACHE_SIZE) this.known.delete(this.known.keys().next().value ?? '');
    this.known.set(version, found);
    return found;
  }
}

/** The name under which a provider keeps a file. */
function keyOf(file: Row): string {
  return `${String(file['hash'])}${String(file['ext'])}`;
}

function nameOf(file: Row): string {
  return `“${String(file['name'])}” (${String(file['documentId'])}, ${String(file['provider'])})`;
}

/** ctime cannot be set back by a program, so bytes swapped under an old mtime are still noticed. */
function versionOf(path: string, { size, mtimeMs, ctimeMs, ino }: Stats): string {
  return `${path}:${size}:${mtimeMs}:${ctimeMs}:${ino}`;
}

function wholeOf(handle: FileHandle): Readable {
  return handle.createReadStream({ start: 0, autoClose: false });
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
