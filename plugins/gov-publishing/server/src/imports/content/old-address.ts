import { createHash } from 'node:crypto';
import { WORDPRESS_QUERIES } from '../../domain/wordpress-queries';

/**
 * @param address whole, or a path of the old site
 * @returns path and naming query in one spelling, hashed; null for what is no address, or the home page, which no entry takes
 */
export function oldAddressKey(address: string): string | null {
  const url = parsed(address);
  if (url === null) return null;
  const path = decoded(url.pathname).normalize('NFC').replace(/\/+$/, '').toLowerCase();
  const query = WORDPRESS_QUERIES.flatMap((name) => {
    const value = url.searchParams.get(name);
    return value === null ? [] : [`${name}=${value}`];
  }).join('&');
  if (path === '' && query === '') return null;
  return createHash('sha256').update(`${path}?${query}`).digest('hex');
}

function parsed(address: string): URL | null {
  if (!/^(?:https?:\/\/|\/)/i.test(address)) return null;
  try {
    return new URL(address, 'http://old.invalid');
  } catch {
    return null;
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
