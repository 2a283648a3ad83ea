import type { Reason } from '../domain/signoff/model';
import { BootRefusedError } from '../errors';

/** Strapi's server configuration, as far as it says whose address a request has. */
export interface ProxyConfig {
  readonly proxy?: { readonly koa?: boolean; readonly maxIpsCount?: number };
}

/** @returns a notice where every client can say which address it has */
export function proxyNotices(server: ProxyConfig): Reason[] {
  return believesClients(server)
    ? [{ code: 'readiness.proxy_count', field: 'config.server.proxy.maxIpsCount' }]
    : [];
}

/**
 * @throws BootRefusedError in production, where clients could invent addresses: each one has tries of its own at a
 *   password, and questions of its own
 */
export function requireProxyCount(server: ProxyConfig, environment: string | undefined): void {
  if (environment !== 'production' || !believesClients(server)) return;
  throw new BootRefusedError(
    '"proxy.koa" in config/server is true, and "proxy.maxIpsCount" is not set: the whole of X-Forwarded-For is then ' +
      'believed, and every client writes its beginning. Set proxy.maxIpsCount to the number of your own proxies in front of ' +
      'this server (1 where there is one), and let each of them append the address it was asked from.',
  );
}

/** Koa takes the first of the last `maxIpsCount` addresses, and of all of them where it is 0. */
function believesClients({ proxy }: ProxyConfig): boolean {
  return proxy?.koa === true && !((proxy.maxIpsCount ?? 0) > 0);
}
