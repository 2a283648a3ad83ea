import { governedNow } from '../api/governed-types';

/**
 * Hands the proof of a published entry to its reader as a file, which `gov-publishing verify` checks anywhere.
 *
 * @returns false where there is none to give: the entry is not public
 */
export async function exportBundle(documentId: string, locale: string): Promise<boolean> {
  const prefix = governedNow()?.publicPrefix ?? '/api/gov';
  const query = locale === 'und' ? '' : `?locale=${encodeURIComponent(locale)}`;
  const backend = (window as unknown as { strapi?: { backendURL?: string } }).strapi?.backendURL ?? '';
  const response = await fetch(
    `${backend}${prefix}/provenance/${encodeURIComponent(documentId)}${query}`,
  ).catch(() => null);
  if (!response?.ok) return false;
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = `${documentId}${locale === 'und' ? '' : `-${locale}`}.bundle.json`;
  link.click();
  URL.revokeObjectURL(address);
  return true;
}
