import fresh from 'fresh';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Compressor } from './cache/compressor';
import type { EncodingChoice } from './cache/encoding-choice';
import type { PublicVersion, Variant } from './public-version';

/** What sending needs to know beside the version itself. */
export interface SendingServices {
  readonly choice: EncodingChoice;
  readonly compressor: Compressor;
  /** @returns the value of Cache-Control for a version, now */
  readonly cacheControl: (version: PublicVersion) => string;
  /** Told when a version has grown by a compressed variant. */
  readonly grown: (version: PublicVersion) => void;
}

/** Sends a version: one way for an answer from the cache and for one that was just made, so that nobody can tell them apart. */
export class VersionSender {
  constructor(private readonly services: SendingServices) {}

  /** @param own headers of this one response beside the version's, e.g. a cookie that the host sets */
  send(
    request: IncomingMessage,
    response: ServerResponse,
    version: PublicVersion,
    own: readonly string[] = [],
  ): void {
    const cacheControl = this.services.cacheControl(version);
    if (this.hasCopy(request, version.etag)) {
      response.writeHead(304, [...version.common, 'Cache-Control', cacheControl, ...own]);
      response.end();
      return;
    }
    const { body, headers } = this.variantFor(request, version);
    response.writeHead(200, [...headers, 'Cache-Control', cacheControl, ...own]);
    if (request.method === 'HEAD') response.end();
    else response.end(body);
  }

  private hasCopy({ headers }: IncomingMessage, etag: string): boolean {
    const match = headers['if-none-match'];
    if (match === undefined) return false;
    if (match === etag && headers['cache-control'] === undefined) return true;
    return fresh(headers, { etag });
  }

  /** The prepared variant; until it is there, the plain one, which every reader understands. */
  private variantFor(request: IncomingMessage, version: PublicVersion): Variant {
    const encoding = this.services.choice.of(request.headers['accept-encoding'] as string | undefined);
    if (!encoding) return version.plain;
    const variant = version.variant(encoding);
    if (variant === undefined) {
      const isComing = this.services.compressor.prepare(version.plain.body, encoding, (body) => {
        version.prepared(encoding, body);
        this.services.grown(version);
      });
      if (isComing) version.expect(encoding);
    }
    return variant ?? version.plain;
  }
}
