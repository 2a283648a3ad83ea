import type { SnapshotMedia } from '../../domain/content/snapshot';
import { mediaIn } from '../../domain/content/snapshot-shape';
import type { FileDigests, OpenFile } from '../../entries/file-digest';
import { asRow, queryOf, type HttpContext, type Strapi } from '../../strapi-boundary';
import type { PublicReader } from '../content/public-reader';
import { rangeOf } from './file-range';

/** Types a browser may show on our origin: none of them can run anything. */
const INLINE_MEDIA_TYPES = new Set([
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'image/avif',
  'application/pdf',
  'text/plain',
  'audio/mpeg',
  'audio/mp4',
  'video/mp4',
  'video/webm',
]);

/** Serves files of published entries under the digest of their bytes, checked when they are read. */
export class PublicFiles {
  constructor(
    private readonly strapi: Strapi,
    private readonly digests: FileDigests,
    private readonly reader: PublicReader,
  ) {}

  /**
   * Answers with the file under the name and type that were signed.
   *
   * @returns false where no published entry shows those bytes, or they are no longer there: nothing was answered
   */
  async send(ctx: HttpContext, sha256: string): Promise<boolean> {
    const media = await this.signedMedia(sha256);
    if (!media) return false;
    const inline = INLINE_MEDIA_TYPES.has(media.mime);
    // Not "immutable": the bytes never change, but a page that is taken down takes its files with it.
    ctx.set('Cache-Control', 'no-cache');
    const etag = `"${sha256}"`;
    ctx.set('ETag', etag);
    ctx.set('Accept-Ranges', 'bytes');
    ctx.set('X-Content-Type-Options', 'nosniff');
    ctx.set('Content-Security-Policy', "default-src 'none'; sandbox");
    ctx.set('Content-Disposition', disposition(inline, media.name));
    ctx.status = 200;
    if (ctx.fresh) {
      ctx.status = 304;
      return true;
    }
    let open: OpenFile | null = null;
    try {
      open = await this.open(media);
    } finally {
      if (!open) for (const name of ['ETag', 'Content-Disposition', 'Accept-Ranges']) ctx.remove(name);
    }
    if (!open) return false;
    const range = rangeOf(ctx, etag, open.length);
    if (range === 'unsatisfiable') {
      await open.close();
      ctx.set('Content-Range', `bytes */${open.length}`);
      ctx.remove('Content-Disposition');
      ctx.status = 416;
      return true;
    }
    if (range) {
      ctx.set('Content-Range', `bytes ${range.start}-${range.end}/${open.length}`);
      ctx.status = 206;
    }
    ctx.type = inline ? media.mime : 'application/octet-stream';
    if (ctx.method === 'HEAD') await open.close();
    else ctx.body = open.read(range ?? undefined);
    ctx.length = range ? range.end - range.start + 1 : open.length;
    return true;
  }

  /** @returns what a signed and published snapshot says of the file: the database's index of files alone is not believed */
  async signedMedia(sha256: string): Promise<SnapshotMedia | undefined> {
    if (!/^[0-9a-f]{64}$/.test(sha256)) return undefined;
    const showing = await this.reader.showing(sha256);
    return showing.flatMap(({ sealed }) => mediaIn(sealed.snapshot)).find((media) => media.sha256 === sha256);
  }

  /** @returns the bytes that were signed, whether they are public yet or not; null where they are not there */
  async open(media: SnapshotMedia & { readonly format?: string }): Promise<OpenFile | null> {
    const { documentId, sha256, format } = media;
    const row = await queryOf(this.strapi, 'plugin::upload.file').findOne({ where: { documentId } });
    if (!row) return null;
    const file = format === undefined ? row : { ...row, ...asRow(asRow(row['formats'])[format]) };
    return this.digests.open(file, sha256, media.size);
  }
}

/** RFC 6266: the plain name for old clients, the UTF-8 one (Thai) for all others. */
function disposition(inline: boolean, name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\]/g, '_');
  // encodeURIComponent leaves what RFC 5987 does not allow.
  const full = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `${inline ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${full}`;
}
