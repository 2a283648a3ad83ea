import type { ContentModel, ContentModels } from '../domain/content/content-model';
import { signedLeaves } from '../domain/content/signed-leaves';
import type { JsonObject } from '../domain/content/snapshot';
import type { Strapi } from '../strapi-boundary';

/**
 * @param content of a snapshot
 * @returns the paths whose values are codes of a list, e.g. `category`, `details.0.purpose`: only they have words of
 *   ours. A summary that consists of the word `act` is what somebody wrote.
 */
export function codedPaths(strapi: Strapi, uid: string, content: JsonObject): string[] {
  const modelOf = (of: string): ContentModel | undefined =>
    strapi.getModel(of as never) as unknown as ContentModel | undefined;
  const models: ContentModels = { model: modelOf };
  const model = modelOf(uid);
  if (!model) return [];
  return [...signedLeaves(model, content, models)]
    .filter(({ attribute, value }) => attribute.type === 'enumeration' && value !== undefined)
    .map(({ path }) => path);
}
