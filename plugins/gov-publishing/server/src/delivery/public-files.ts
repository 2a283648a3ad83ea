import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { TABLES } from '../ledger/tables';
import type { FileDigests } from '../entries/file-digest';
import { queryOf, type HttpContext, type Strapi } from '../strapi-boundary';

/** Types a browser may show on our origin: none of them can run anything. */
const SHOWN_INLINE = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'application/pdf', 'text/plain']);

/** Serves files of published entries under the digest of their bytes, checked when they are read. */
export class PublicFiles {
  constructor(
    private readonly strapi: Strapi,
    private readonly digests: FileDigests
  ) {}

  /** Answers the request, or leaves it unanswered (404) where no published entry shows those bytes. */
  async send(ctx: HttpContext, sha256: string): Promise<void> {
    const file = await this.find(sha256);
    if (!file) return;
    const mime = String(file['mime'] ?? 'application/octet-stream');
    const inline = SHOWN_INLINE.has(mime);
    ctx.set('ETag', `"${sha256}"`);
    ctx.set('Cache-Control', 'public, max-age=31536000, immutable');
    ctx.set('X-Content-Type-Options', 'nosniff');
    ctx.set('Content-Security-Policy', "default-src 'none'; sandbox");
    ctx.set('Content-Disposition', disposition(inline, String(file['name'] ?? sha256)));
    ctx.type = inline ? mime : 'application/octet-stream';
    ctx.status = 200;
    if (ctx.fresh) ctx.status = 304;
    else ctx.body = createReadStream(join(this.strapi.dirs.static.public, decodeURIComponent(String(file['url']))));
  }

  private async find(sha256: string): Promise<Readonly<Record<string, unknown>> | null> {
    const rows = (await this.strapi.db
      .connection(TABLES.publicationFiles)
      .where({ sha256 })
      .distinct('file_document_id')) as { file_document_id: string }[];
    for (const row of rows) {
      const file = await queryOf(this.strapi, 'plugin::upload.file').findOne({ where: { documentId: row.file_document_id } });
      // Bytes that were swapped on disk have another digest: they are not what was signed, and are not served.
      const found = file && (await this.digests.sha256(file).catch(() => null));
      if (file && found === sha256) return file;
    }
    return null;
  }
}

/** RFC 6266: the plain name for old clients, the UTF-8 one (Thai) for all others. */
function disposition(inline: boolean, name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\]/g, '_');
  return `${inline ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}
