import { buffer } from 'node:stream/consumers';
import { LRUCache } from 'lru-cache';
import type { Sharp } from 'sharp';
import type { SnapshotMedia } from '../../domain/content/snapshot';
import type { HttpContext, Strapi } from '../../strapi-boundary';
import { answerStream } from '../stream-answer';
import { COPIED_MEDIA_TYPES, sizeName, sizeOf, type PictureSize } from './picture-sizes';
import type { PublicFiles } from './public-files';

/** All copies that are kept: some thousands. Bytes. */
const CACHE_SIZE = 128 * 1_048_576;
/** So many copies wait to be made; who asks for another one then gets the picture itself. */
const MAX_WAITING = 8;
/** Kept in the place of a copy where none can be made: what could not be read is not read again and again. */
const NONE = Buffer.alloc(0);
/** Of a longer original no copy is made. Bytes. */
const MAX_ORIGINAL = 30 * 1_048_576;
/** A file of some kilobytes may unfold to more than there is memory. */
const MAX_PIXELS = 60_000_000;
const QUALITY = { avif: { quality: 50, effort: 3 }, webp: { quality: 76 } } as const;

/**
 * Smaller copies of the pictures of published entries. Each is made once, out of the signed bytes and after their digest was
 * verified, one at a time, and kept in memory: nothing on a disk could be changed behind it.
 */
export class SizedPictures {
  private readonly copies = new LRUCache<string, Buffer>({
    maxSize: CACHE_SIZE,
    sizeCalculation: (copy) => copy.length + 512,
  });
  private readonly underWay = new Map<string, Promise<Buffer | null>>();
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly strapi: Strapi,
    private readonly files: PublicFiles,
  ) {}

  /**
   * Answers with a copy of a picture; with the picture itself where none can be made of it.
   *
   * @param name of the copy, `480.avif`
   * @returns false where no published entry shows those bytes, or they are no longer there: nothing was answered
   */
  async send(ctx: HttpContext, sha256: string, name: string): Promise<boolean> {
    const size = sizeOf(name);
    // Asked each time: an entry that was taken down takes its pictures with it.
    const media = size && (await this.files.signedMedia(sha256));
    if (!media) return false;
    const copy = COPIED_MEDIA_TYPES.has(media.mime) ? await this.copyOf(media, size) : null;
    if (!copy) return this.files.send(ctx, sha256);
    ctx.set('ETag', `"${sha256}.${sizeName(size)}"`);
    ctx.set('Content-Security-Policy', "default-src 'none'; sandbox");
    answerStream(ctx, copy, `image/${size.format}`);
    if (ctx.fresh) ctx.status = 304;
    return true;
  }

  private copyOf(media: SnapshotMedia, size: PictureSize): Promise<Buffer | null> {
    const key = `${media.sha256}.${sizeName(size)}`;
    const kept = this.copies.get(key);
    if (kept) return Promise.resolve(kept === NONE ? null : kept);
    const pending = this.underWay.get(key);
    if (pending) return pending;
    if (this.underWay.size > MAX_WAITING) return Promise.resolve(null);
    const made = this.last
      .then(() => this.make(media, size))
      .then((copy) => {
        if (copy) this.copies.set(key, copy);
        return copy === NONE ? null : copy;
      })
      .finally(() => this.underWay.delete(key));
    this.underWay.set(key, made);
    this.last = made.catch(() => undefined);
    return made;
  }

  /** @returns null where the picture is not there just now */
  private async make(media: SnapshotMedia, { width, format }: PictureSize): Promise<Buffer | null> {
    if (media.size > MAX_ORIGINAL) return NONE;
    const open = await this.files.open(media);
    if (!open) return null;
    const bytes = await buffer(open.read());
    try {
      // Loaded when somebody first asks: its library takes memory that a server without pictures does not need.
      const { default: sharp } = await import('sharp');
      const original = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' });
      // It moves, which a copy would not.
      if (((await original.metadata()).pages ?? 1) > 1) return NONE;
      const picture: Sharp = original.rotate().resize({ width, withoutEnlargement: true });
      return await (format === 'avif' ? picture.avif(QUALITY.avif) : picture.webp(QUALITY.webp)).toBuffer();
    } catch (error) {
      this.strapi.log.warn(`gov-publishing: no copy of the picture ${media.sha256}: ${String(error)}`);
      return NONE;
    }
  }
}
