import { addressIn } from '../../../content-types/model/item-values';
import type { DocumentId } from '../../../domain/brands';
import type { GovernedTypes } from '../../../entries/governed-types';
import { asRow } from '../../../strapi-boundary';
import type { Addresses } from '../../page-address';
import type { PublicationFacts } from '../publication-facts';

/** @returns where an entry that is shown for a time leads, as an absolute address; null where it leads nowhere */
export function leadsTo(
  facts: PublicationFacts,
  types: Pick<GovernedTypes, 'get'>,
  addresses: Addresses,
): string | null {
  const { item, key, type } = facts;
  const { display, schema } = type.definition;
  if (!display) return null;
  const address = addressIn(item, display.address);
  if (address !== null) return address;
  for (const field of display.entries) {
    const { target } = (schema.attributes[field] ?? {}) as { readonly target?: string };
    const { documentId } = asRow(item[field]);
    const other = target === undefined ? undefined : types.get(target);
    if (other && typeof documentId === 'string')
      return addresses.page(other, { documentId: documentId as DocumentId, locale: key.locale });
  }
  return null;
}
