import type { Strapi } from '../strapi-boundary';

/** @returns where this server is reached, without a slash at its end */
export function serverAddress(strapi: Strapi): string {
  return withoutSlash(strapi.config.get('server.absoluteUrl', 'http://localhost:1337') as string);
}

/** @returns the path of an address, e.g. at which a proxy serves this server, without a slash at its end: empty at the root */
export function pathOf(address: string): string {
  return withoutSlash(new URL(address).pathname);
}

/** @returns an address without slashes at its end */
export function withoutSlash(address: string): string {
  return address.replace(/\/+$/, '');
}
