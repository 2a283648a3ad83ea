import { signedFields } from '../domain/content/signed-fields';
import type { JsonObject } from '../domain/content/snapshot';
import { modelOf, type Strapi } from '../strapi-boundary';

/**
 * @param content of a snapshot
 * @returns the paths whose values are codes of a list, e.g. `category`, `details.0.purpose`: only they have words of
 *   ours. A summary that consists of the word `act` is what somebody wrote.
 */
export function codedPaths(strapi: Strapi, uid: string, content: JsonObject): string[] {
  const model = modelOf(strapi, uid);
  if (!model) return [];
  return [...signedFields(model, content, { model: (of) => modelOf(strapi, of) })]
    .filter(({ attribute, value }) => attribute.type === 'enumeration' && value !== undefined)
    .map(({ path }) => path);
}
