import { get as httpGet, type IncomingMessage } from 'node:http';
import { get as httpsGet } from 'node:https';
import { open, type FileHandle } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { StorageDownError } from '../../errors';
import { asRow, type Row, type Strapi } from '../../strapi-boundary';

/** Milliseconds without a byte after which a storage service counts as down. */
const PATIENCE = 30_000;
/** What the operating system says where a disk or a service is not to be reached, and not where a file is missing. */
const DOWN = new Set([
  ...[
    'ECONNREFUSED',
    'ECONNRESET',
    'ETIMEDOUT',
    'ENOTFOUND',
    'EAI_AGAIN',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'EPIPE',
  ],
  ...['EACCES', 'EIO', 'EMFILE', 'ENFILE', 'ENOSPC', 'EROFS', 'ESTALE', 'ENOTCONN'],
  // Node's fetch, by which providers ask.
  ...['UND_ERR_SOCKET', 'UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT'],
]);

/** What Strapi's upload plugin holds its storage by. */
interface Provider {
  getSignedUrl(file: Row): Promise<{ readonly url: string }>;
}

/** A file of a storage service, as it answers. */
export interface RemoteFile {
  /** The service's own mark of these bytes, where it gives one. */
  readonly etag: string | null;
  /** Null where they are still the ones with the mark that was asked with. */
  readonly body: IncomingMessage | null;
}

/**
 * Reads stored files where their provider keeps them, and nowhere else: `files.url` is a column that a damaged or
 * tampered row may fill with any address, one of the office's own network, say.
 */
export class StoredFiles {
  /** @param origins of the storage service (`https://files.example.go.th`), where it is in the office's own network */
  constructor(
    private readonly strapi: Strapi,
    private readonly origins: readonly string[],
  ) {}

  /** @returns true for a file on the server's own disk */
  isLocal(file: Row): boolean {
    return file['provider'] === 'local';
  }

  /**
   * Opens a file on the disk, where the local provider puts it: by its hash and extension.
   *
   * @throws StorageDownError where the disk cannot be read; an Error where the file is not there
   */
  async local(file: Row): Promise<{ readonly path: string; readonly handle: FileHandle }> {
    const name = `${String(file['hash'])}${String(file['ext'] ?? '')}`;
    if (basename(name) !== name || name.startsWith('.'))
      throw new Error(`${name} is no name of a stored file`);
    const folder = join(this.strapi.dirs.static.public, 'uploads');
    const path = join(folder, name);
    try {
      return { path, handle: await open(path) };
    } catch (cause) {
      // A volume that is not mounted has no folder; without one file it has.
      await (await open(folder).catch(() => downFor(this.strapi, folder, cause))).close();
      throw isDown(cause) ? downFor(this.strapi, path, cause) : cause;
    }
  }

  /**
   * Fetches a file from a storage service, by the address that the provider signs for it.
   *
   * @param etag of bytes that are known already
   * @throws StorageDownError where the service cannot be reached; an Error where the file is not there, or its address
   *   is none of the service's
   */
  async remote(file: Row, etag?: string): Promise<RemoteFile> {
    const { url: bare } = file;
    const configured = this.strapi.config.get('plugin::upload.provider');
    if (file['provider'] !== configured)
      throw new Error(
        `it was stored by the provider ${String(file['provider'])}, which is not the configured one`,
      );
    try {
      const provider = this.strapi.plugin('upload')['provider' as never] as unknown as Provider;
      const { url } = await provider.getSignedUrl({ ...file });
      const response = await this.request(new URL(url), etag);
      return await this.judged(response);
    } catch (cause) {
      if (cause instanceof StorageDownError) throw cause;
      throw isDown(cause) ? downFor(this.strapi, withoutQuery(String(bare)), cause) : cause;
    }
  }

  private async judged(response: IncomingMessage): Promise<RemoteFile> {
    const status = response.statusCode ?? 0;
    const mark = response.headers.etag ?? null;
    if (status === 200) return { etag: mark, body: response };
    response.resume();
    if (status === 304) return { etag: mark, body: null };
    throw Object.assign(new Error(`the storage service answered ${status}`), { status });
  }

  /** No redirect is followed: it would lead past the check of the address. */
  private async request(url: URL, etag?: string): Promise<IncomingMessage> {
    if (url.protocol !== 'https:' && url.protocol !== 'http:')
      throw new Error(`${url.protocol} is no web address`);
    const isConfigured = this.origins.includes(url.origin);
    if (this.origins.length > 0 && !isConfigured)
      throw new Error(`${url.origin} is none of the origins in storage.origins`);
    // Looks at the address that a name leads to when the connection is made, so that no second look-up differs.
    const { useAgent } = await import('request-filtering-agent');
    const agent = useAgent(url.href, { allowPrivateIPAddress: isConfigured });
    const headers = etag === undefined ? {} : { 'If-None-Match': etag };
    const get = url.protocol === 'https:' ? httpsGet : httpGet;
    return new Promise((resolve, reject) => {
      const request = get(url, { agent, headers, timeout: PATIENCE }, resolve);
      request.on('timeout', () =>
        request.destroy(Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' })),
      );
      request.on('error', reject);
    });
  }
}

/** @returns whether an error says that a disk or a service is not to be reached just now */
export function isDown(cause: unknown): boolean {
  const error = asRow(cause);
  const answered = Number(error['status'] ?? asRow(error['$metadata'])['httpStatusCode']);
  if (DOWN.has(String(error['code'])) || answered >= 500 || answered === 429) return true;
  // Node's fetch and the SDKs say what happened in the cause.
  return error['name'] === 'TimeoutError' || (error['cause'] !== undefined && isDown(error['cause']));
}

/**
 * Says in the log that the storage is down.
 *
 * @throws StorageDownError
 */
export function downFor(strapi: Strapi, what: string, cause: unknown): never {
  strapi.log.error(`gov-publishing: the storage of files cannot be reached (${what}): ${String(cause)}`);
  throw new StorageDownError();
}

/** Strapi signs the address of a row that the panel has asked for: who reads the log could fetch the file by it. */
function withoutQuery(url: string): string {
  return url.replace(/\?.*$/s, '');
}
