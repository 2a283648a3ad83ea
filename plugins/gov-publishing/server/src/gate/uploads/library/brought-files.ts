import { addressesIn } from '../../../content-types/references/named-addresses';
import { scalarsIn, valueFields } from '../../../domain/schema/value-fields';
import { asRow, modelOf, type Strapi } from '../../../strapi-boundary';

/** A file that a save brings into an entry, as it is called there. */
export type BroughtFile = { readonly field: string } & (
  | { readonly id: string }
  | { readonly documentId: string }
  /** In a text. It may lead anywhere. */
  | { readonly address: string }
);

/** @returns every file that the data of a save name: attached, in every form in which Strapi takes it, or by address */
export function broughtFiles(strapi: Strapi, uid: string, data: unknown): BroughtFile[] {
  const model = modelOf(strapi, uid);
  if (!model) return [];
  const fields = valueFields({ schemaOf: (part) => modelOf(strapi, part) }, model, asRow(data));
  return [...scalarsIn(fields)].flatMap((leaf): BroughtFile[] => {
    const { path: field, attribute, value } = leaf;
    if (value === undefined || value === null) return [];
    if (attribute.type === 'media') return attachedIn(value).map((each) => ({ field, ...each }));
    return addressesIn([leaf]).flatMap(({ address }) => (address === '' ? [] : [{ field, address }]));
  });
}

/** `5`, `'5'`, `{ id: 5 }`, `{ documentId }`, lists of them, `{ set }`, `{ connect }`; what is disconnected is not attached. */
function attachedIn(value: unknown): ({ id: string } | { documentId: string })[] {
  if (Array.isArray(value)) return value.flatMap(attachedIn);
  if (typeof value === 'number') return [{ id: String(value) }];
  // Strapi tells one from the other by what the library has.
  if (typeof value === 'string') return [{ id: value }, { documentId: value }];
  const { id, documentId, set, connect } = asRow(value);
  return [
    ...(id === undefined ? [] : [{ id: String(id) }]),
    ...(typeof documentId === 'string' ? [{ documentId }] : []),
    ...[set, connect].filter((each) => each !== undefined && each !== null).flatMap(attachedIn),
  ];
}
