import type { DocumentId, EntryKey, TypeUid } from '../domain/brands';
import type { GovernedType, GovernedTypes } from '../entries/governed-types';
import { localesMeant } from '../entries/locales';
import { NotFoundError } from '../errors';
import type { HttpContext, Strapi } from '../strapi-boundary';
import { entryNotFound } from './subjects/entry';
import { malformed } from './desk/query-texts';

export interface AskedServices {
  readonly strapi: Strapi;
  readonly types: GovernedTypes;
}

/** @throws NotFoundError where the type is not under the gate */
export function askedType({ types }: AskedServices, uid: unknown): GovernedType {
  const type = types.get(String(uid));
  if (type) return type;
  const params = { uid: String(uid).slice(0, 100) };
  throw new NotFoundError([{ code: 'type.not_governed', field: 'uid', params }]);
}

/** @returns the entry that the path and `?locale=` name */
export function askedEntry(services: AskedServices, ctx: HttpContext): Promise<EntryKey> {
  return entryNamed(services, ctx.params.uid, ctx.params.documentId, ctx.query.locale);
}

/**
 * @param locale left out: the site's own language, or none where the type has none
 * @throws NotFoundError where no such entry can be; MalformedError for what is no language
 */
export async function entryNamed(
  services: AskedServices,
  uid: unknown,
  documentId: unknown,
  locale: unknown,
): Promise<EntryKey> {
  const type = askedType(services, uid);
  if (locale !== undefined && (typeof locale !== 'string' || !/^[A-Za-z0-9-]{2,35}$/.test(locale))) {
    throw malformed('locale', 'th, en');
  }
  const [meant] = await localesMeant(services.strapi, type, locale, []);
  const key = { uid: type.uid as TypeUid, documentId: String(documentId) as DocumentId, locale: meant ?? '' };
  // PostgreSQL fails on a text with a NUL in it; no document has such an id.
  if (key.documentId.includes('\0')) throw entryNotFound(key);
  return key;
}
