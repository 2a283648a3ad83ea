import type { ReadableAttribute } from '../../../content-types/model/schema';
import { addressesIn } from '../../../content-types/references/named-addresses';
import type { SignedLeaf } from '../../../domain/content/signed-leaves';
import { asRow, type Strapi } from '../../../strapi-boundary';

/** A file that a save brings into an entry, as it is called there. */
export type BroughtFile = { readonly field: string } & (
  | { readonly id: string }
  | { readonly documentId: string }
  /** In a text. It may lead anywhere. */
  | { readonly address: string }
);

/** @returns every file that the data of a save name: attached, in every form in which Strapi takes it, or by address */
export function broughtFiles(strapi: Strapi, uid: string, data: unknown, path = ''): BroughtFile[] {
  const model = strapi.getModel(uid as never) as unknown as
    { attributes: Record<string, ReadableAttribute> } | undefined;
  const values = asRow(data);
  return Object.entries(model?.attributes ?? {}).flatMap(([name, attribute]): BroughtFile[] => {
    const value = values[name];
    const field = `${path}${name}`;
    if (value === undefined || value === null) return [];
    switch (attribute.type) {
      case 'media':
        return attachedIn(value).map((each) => ({ field, ...each }));
      case 'component':
      case 'dynamiczone':
        return partsOf(value, field).flatMap(([at, part]) =>
          broughtFiles(strapi, attribute.component ?? String(asRow(part)['__component']), part, `${at}.`),
        );
      default: {
        const leaf = { path: field, attribute, value } as unknown as SignedLeaf;
        return addressesIn([leaf]).flatMap(({ address }) => (address === '' ? [] : [{ field, address }]));
      }
    }
  });
}

function partsOf(value: unknown, field: string): [string, unknown][] {
  return Array.isArray(value) ? value.map((part, at) => [`${field}.${at}`, part]) : [[field, value]];
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
