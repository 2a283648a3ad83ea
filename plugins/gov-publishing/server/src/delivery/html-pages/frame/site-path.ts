import { isSitePath } from '../../../content-types/model/web-address';
import type { GovernedTypes } from '../../../entries/governed-types';
import type { PageAddresses } from '../page-addresses';

/** @returns where a path of this site leads that officers wrote: a section (`/laws`) under its own address, else as it is; null for what is no path */
export function sitePath(
  written: string,
  types: Pick<GovernedTypes, 'byPlural'>,
  addresses: PageAddresses,
): string | null {
  if (!isSitePath(written)) return null;
  const section = types.byPlural(written.slice(1));
  return section ? addresses.section(section) : written;
}
