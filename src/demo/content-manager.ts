import type { Session } from './http/session';

/** Names of the plugin's types, the last part of their uid. */
export type TypeName =
  | 'basic-info'
  | 'law'
  | 'news-article'
  | 'knowledge-item'
  | 'web-link'
  | 'faq'
  | 'sitemap-node'
  | 'agency'
  | 'appointment';
export type Locale = 'th' | 'en';
export type Fields = Readonly<Record<string, unknown>>;

export const uidOf = (type: TypeName): string => `plugin::gov-publishing.${type}`;
const path = (type: TypeName, documentId = ''): string =>
  `/content-manager/collection-types/${uidOf(type)}${documentId && `/${documentId}`}`;

/** @returns the documentId of the entry whose field has that value, or null */
export async function find(
  session: Session,
  type: TypeName,
  field: string,
  value: string,
): Promise<string | null> {
  const { results } = (await session.get(path(type), { [`filters[${field}][$eq]`]: value, pageSize: 1 })) as {
    results: { documentId: string }[];
  };
  return results[0]?.documentId ?? null;
}

/** Writes a new entry. @returns its documentId */
export async function create(
  session: Session,
  type: TypeName,
  fields: Fields,
  locale?: Locale,
): Promise<string> {
  const dimension = locale && { locale };
  const { data } = (await session.post(path(type), { ...fields, ...dimension }, dimension)) as {
    data: { documentId: string };
  };
  return data.documentId;
}

/** Saves the draft of an entry in a locale; a locale that is not there yet is made. */
export async function save(
  session: Session,
  type: TypeName,
  documentId: string,
  fields: Fields,
  locale: Locale,
): Promise<void> {
  await session.put(path(type, documentId), { ...fields, locale }, { locale });
}

/** @returns true where the entry has a draft in the locale */
export async function hasLocale(
  session: Session,
  type: TypeName,
  documentId: string,
  locale: Locale,
): Promise<boolean> {
  const { data } = (await session.get(path(type, documentId), { locale })) as {
    data: { documentId?: string };
  };
  return data.documentId !== undefined;
}

/** A relation to one entry, as the Content Manager wants it written. */
export const to = (documentId: string): { connect: { documentId: string }[] } => ({
  connect: [{ documentId }],
});
