/** Licences in use for Thai public information (KB-06, OD-04): every one of them is open. */
export const LICENCES = [
  'dga_ogl',
  'moi_ogl',
  'ogl_thailand',
  'open_data_common',
  'cc_by',
  'cc_by_sa',
  'cc0',
] as const;

/** Names and addresses of licences; of some Thai ones no address is known. */
export const KNOWN_LICENCES: Readonly<Record<string, { readonly name: string; readonly url?: string }>> = {
  dga_ogl: { name: 'DGA Open Government License' },
  moi_ogl: { name: 'MOI Open Government License' },
  ogl_thailand: { name: 'Open Government License – Thailand' },
  open_data_common: { name: 'Open Data Commons', url: 'https://opendatacommons.org/licenses/' },
  cc_by: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  cc_by_sa: { name: 'CC BY-SA 4.0', url: 'https://creativecommons.org/licenses/by-sa/4.0/' },
  cc0: { name: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
};

/** @returns a licence in the words of schema.org, or null: a bare `cc_by` would be read as an address relative to the document */
export function licenceThing(licence: string | null): object | null {
  const known = licence === null ? undefined : KNOWN_LICENCES[licence];
  return known ? { '@type': 'CreativeWork', ...known } : null;
}
