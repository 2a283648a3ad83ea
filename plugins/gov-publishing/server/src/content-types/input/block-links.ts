import { addressFault, isSitePath } from '../model/web-address';

/**
 * Cleans a value of Strapi's Blocks editor, whose links are data and not mark-up: a link that is no http(s),
 * mailto or tel address nor a path of this site becomes `#`. Everything else stays.
 */
export function cleanBlocks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(cleanBlocks);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([key, field]: [string, unknown]) => {
    if (key === 'url' && typeof field === 'string') return [key, isSafeLink(field) ? field : '#'] as const;
    return [key, cleanBlocks(field)] as const;
  });
  // fromEntries defines own properties, so a key named __proto__ changes no prototype.
  return Object.fromEntries(fields);
}

function isSafeLink(url: string): boolean {
  return url.startsWith('#') || /^(?:mailto|tel):[^\s]+$/i.test(url) || isSitePath(url) || !addressFault(url);
}
