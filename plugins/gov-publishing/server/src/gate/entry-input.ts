import { cleanInput } from '../content-types/input/clean-input';
import { inputReasons } from '../content-types/input/input-reasons';
import { mandatedTypeOf } from '../content-types';
import { defaultSlug } from '../content-types/default-slug';
import type { ReadableComponents, ReadableSchema } from '../content-types/model/schema';
import { MalformedError } from '../errors';
import type { Row, Strapi } from '../strapi-boundary';

/** What is cleaned or refused when a draft is written, by whatever route it comes. */
export class EntryInput {
  constructor(
    private readonly strapi: Strapi,
    private readonly now: () => Date,
  ) {}

  /**
   * Cleans rich text in the call's data, gives a new entry its slug, and refuses what nobody can mean.
   *
   * @throws MalformedError naming every field and what to write instead
   */
  clean(uid: string, action: string, params: Row): void {
    const data = params['data'];
    if (typeof data !== 'object' || data === null) return;
    const schema = this.strapi.getModel(uid as never) as unknown as ReadableSchema;
    const components = this.strapi.components as unknown as ReadableComponents;
    const reasons = inputReasons(schema, components, data as Row);
    if (reasons.length > 0) throw new MalformedError(reasons);
    const cleaned: Record<string, unknown> = { ...cleanInput(schema, components, data as Row) };
    const type = mandatedTypeOf(uid);
    if (action === 'create' && type?.slugPrefix && !cleaned['slug']) {
      cleaned['slug'] = defaultSlug(type.slugPrefix, this.now(), Math.random);
    }
    (params as Record<string, unknown>)['data'] = cleaned;
  }
}
