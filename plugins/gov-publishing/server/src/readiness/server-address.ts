import type { Reason } from '../domain/signoff/model';
import { BootRefusedError } from '../errors';

/** Strapi's server configuration, as far as addresses are made of it. */
export interface ServerConfig {
  /** As the host app has it; Strapi allows it to be a path, or nothing. */
  readonly url?: string;
  /** What Strapi makes of it: without a host in `url`, the address that the server listens at. */
  readonly absoluteUrl?: string;
}

/** @returns a notice where feeds, sitemap.xml and catalogues tell readers an address that they cannot open */
export function addressNotices(server: ServerConfig): Reason[] {
  if (isReadersAddress(server.url)) return [];
  const address = server.absoluteUrl ?? '–';
  return [{ code: 'readiness.server_address', field: 'config.server.url', params: { address } }];
}

/** @throws BootRefusedError in production, where such addresses would be given out to programs that keep them */
export function requireServerAddress(server: ServerConfig, environment: string | undefined): void {
  if (environment !== 'production' || isReadersAddress(server.url)) return;
  throw new BootRefusedError(
    `"url" in config/server is ${server.url ? `"${server.url}", not an absolute address` : 'not set'}: feeds, site maps, the ` +
      `catalogue and linked data would lead to ${server.absoluteUrl ?? 'nowhere'}. Set it to the address that readers use, ` +
      'for example https://www.example.go.th.',
  );
}

function isReadersAddress(url = ''): boolean {
  return (
    /^https?:\/\//.test(url) && URL.canParse(url) && !['0.0.0.0', '[::]'].includes(new URL(url).hostname)
  );
}
