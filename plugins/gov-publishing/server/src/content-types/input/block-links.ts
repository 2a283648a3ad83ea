import { addressFault, isSitePath } from '../model/web-address';

/**
 * @param value of Strapi's Blocks editor, whose links are data and not mark-up
 * @returns the addresses of its links that are no http(s), mailto or tel address nor a path of this site
 */
export function unsafeBlockLinks(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(unsafeBlockLinks);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, field]: [string, unknown]) =>
    key === 'url' && typeof field === 'string' ? (isSafeLink(field) ? [] : [field]) : unsafeBlockLinks(field),
  );
}

function isSafeLink(url: string): boolean {
  return (
    url === '' ||
    url.startsWith('#') ||
    /^(?:mailto|tel):[^\s]+$/i.test(url) ||
    isSitePath(url) ||
    !addressFault(url)
  );
}
