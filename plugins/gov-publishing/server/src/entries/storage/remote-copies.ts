import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, read, type ReadStream } from 'node:fs';
import { open, unlink, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Readable } from 'node:stream';
import { BusyError } from '../../errors';
import type { Part } from './file-part';

/** Bytes of all copies together, in the machine's folder for temporary files (`TMPDIR`). */
const MAX_BYTES = 512 * 1024 * 1024;
/** Copies kept: each is an open file. */
const MAX_COPIES = 64;
/** Seconds after which a reader who found everything in use may try again. */
const TRY_AGAIN_AFTER = 30;

/** Bytes that were asked for, as the storage service sent them. */
export interface RemoteCopy {
  readonly length: number;
  /** The service's own mark of these bytes, where it gives one. */
  readonly etag: string | null;
  read(part?: Part): ReadStream;
}

interface CachedCopy extends RemoteCopy {
  readonly handle: FileHandle;
  /** How many answers are being read from it. */
  uses: number;
}

/** What came was not what was asked for; nothing is kept of it. */
export interface OtherBytes {
  /** Of the bytes that came; null where there were more than were asked for, which were not read. */
  readonly digest: string | null;
}

/**
 * Copies of a storage service's files on this machine, each compared with its digest when it came. Without them every
 * reader would have the whole file fetched and held in memory, be it for one byte of it, and some dozen who read slowly
 * would hold all the memory there is. A copy has no name in any folder: nobody else can open it.
 */
export class RemoteCopies {
  /** By digest, those used last at the end. */
  private readonly kept = new Map<string, CachedCopy>();
  /** Bytes of those that are under way. */
  private promised = 0;

  constructor(
    private readonly mostBytes = MAX_BYTES,
    private readonly mostCopies = MAX_COPIES,
  ) {}

  /** @returns the mark of the copy that is kept; null where none is, or it has none */
  etagOf(sha256: string): string | null {
    return this.kept.get(sha256)?.etag ?? null;
  }

  /**
   * Takes what the service sent.
   *
   * @param length that the bytes must have: no more are read
   * @returns null where the bytes are the ones asked for: they are kept now
   * @throws BusyError where readers hold all the room there is
   */
  async take(
    body: Readable,
    sha256: string,
    length: number,
    etag: string | null,
  ): Promise<OtherBytes | null> {
    this.promised += length;
    try {
      await this.makeRoom(length);
      return await this.taken(body, sha256, length, etag);
    } finally {
      this.promised -= length;
      body.destroy();
    }
  }

  /** @returns the copy, to be read or closed once; null where none is kept */
  use(sha256: string): (RemoteCopy & { close(): Promise<void> }) | null {
    const copy = this.kept.get(sha256);
    if (!copy) return null;
    this.kept.delete(sha256);
    this.kept.set(sha256, copy);
    copy.uses += 1;
    let isOpen = true;
    const close = async (): Promise<void> => {
      if (!isOpen) return;
      isOpen = false;
      copy.uses -= 1;
      if (copy.uses === 0 && this.kept.get(sha256) !== copy) await copy.handle.close();
    };
    const read = (part?: Part): ReadStream => copy.read(part).once('close', () => void close());
    return { length: copy.length, etag: copy.etag, read, close };
  }

  /** Lets go of every copy. */
  async stop(): Promise<void> {
    const all = [...this.kept.values()];
    this.kept.clear();
    await Promise.all(all.filter(({ uses }) => uses === 0).map(({ handle }) => handle.close()));
  }

  private async taken(
    body: Readable,
    sha256: string,
    length: number,
    etag: string | null,
  ): Promise<OtherBytes | null> {
    const handle = await nameless();
    try {
      const digest = await written(body, handle, length);
      if (digest !== sha256) {
        await handle.close();
        return { digest };
      }
      const before = this.kept.get(sha256);
      this.kept.set(sha256, keptIn(handle, length, etag));
      if (before?.uses === 0) await before.handle.close();
      return null;
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  /** What was used longest ago goes first; what is being read stays. A file larger than all room is taken alone. */
  private async makeRoom(length: number): Promise<void> {
    const isFull = (): boolean => this.bytes() > this.mostBytes || this.kept.size >= this.mostCopies;
    for (const [sha256, copy] of [...this.kept]) {
      if (!isFull()) return;
      if (copy.uses > 0) continue;
      this.kept.delete(sha256);
      await copy.handle.close();
    }
    if (isFull() && this.bytes() > length)
      throw new BusyError([{ code: 'file.busy' }], { retryAfter: TRY_AGAIN_AFTER });
  }

  private bytes(): number {
    return [...this.kept.values()].reduce((sum, copy) => sum + copy.length, this.promised);
  }
}

function keptIn(handle: FileHandle, length: number, etag: string | null): CachedCopy {
  const read = (part?: Part): ReadStream =>
    createReadStream('', { fd: handle.fd, fs: SHARED, start: 0, ...part });
  return { handle, length, etag, uses: 0, read };
}

/** Streams of one open file: the end of one of them is not the end of the file. */
const SHARED = { read, close: (_fd: number, done: (error: null) => void) => done(null) };

/** @returns an open file that stands in no folder any more */
async function nameless(): Promise<FileHandle> {
  const path = join(tmpdir(), `gov-publishing-${randomUUID()}`);
  const handle = await open(path, 'wx+', 0o600);
  await unlink(path);
  return handle;
}

/** A disk that is nearly full writes less than it is given, and says so by the number alone. */
async function writeWhole(handle: FileHandle, part: Buffer, at: number): Promise<void> {
  for (let done = 0; done < part.length;) {
    const { bytesWritten } = await handle.write(part, done, part.length - done, at + done);
    if (bytesWritten === 0) throw new Error('the disk takes no more');
    done += bytesWritten;
  }
}

/** @returns the digest of what was written; null where there was more of it than it may be */
async function written(body: Readable, handle: FileHandle, length: number): Promise<string | null> {
  const hash = createHash('sha256');
  let at = 0;
  let isTooLong = false;
  await pipeline(body, async (parts: AsyncIterable<Buffer>) => {
    for await (const part of parts) {
      isTooLong = at + part.length > length;
      if (isTooLong) return;
      hash.update(part);
      await writeWhole(handle, part, at);
      at += part.length;
    }
  });
  return isTooLong ? null : hash.digest('hex');
}
