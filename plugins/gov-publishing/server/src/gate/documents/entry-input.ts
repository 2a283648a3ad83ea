import type { DocumentId } from '../../domain/brands';
import { hiddenReasons } from '../../content-types/input/hidden-reasons';
import { inputReasons } from '../../content-types/input/input-reasons';
import { trimInput } from '../../content-types/input/trim-input';
import { defaultSlug } from '../../content-types/default-slug';
import type { GovernedTypes } from '../../entries/governed-types';
import { MalformedError } from '../../errors';
import { asRow, contentModelOf, queryOf, type Row, type Strapi } from '../../strapi-boundary';

/**
 * Refuses characters that nobody sees in the names and positions of what governed entries point at: they are signed
 * and shown along with them.
 *
 * @throws MalformedError naming every place
 */
export function refuseHidden(strapi: Strapi, uid: string, params: Row): void {
  const data = params['data'];
  if (typeof data !== 'object' || data === null) return;
  const reasons = hiddenReasons(contentModelOf(strapi, uid), data as Row);
  if (reasons.length > 0) throw new MalformedError(reasons);
}

/** What is filled in or refused when a draft is written, by whatever route it comes. */
export class EntryInput {
  constructor(
    private readonly strapi: Strapi,
    private readonly types: GovernedTypes,
    private readonly now: () => Date,
  ) {}

  /**
   * Refuses what nobody can mean or no page may show, and gives a new entry its slug. What was typed stays as it was.
   *
   * @throws MalformedError naming every field and what to write instead
   */
  prepare(uid: string, action: string, params: Row): void {
    const data = params['data'];
    if (typeof data !== 'object' || data === null) return;
    const { schema, components } = contentModelOf(this.strapi, uid);
    const reasons = inputReasons(schema, components, data as Row);
    if (reasons.length > 0) throw new MalformedError(reasons);
    const trimmed: Record<string, unknown> = { ...trimInput(schema, components, data as Row) };
    const prefix = this.types.get(uid)?.definition.slugPrefix;
    if (action === 'create' && prefix && !trimmed['slug']) {
      trimmed['slug'] = defaultSlug(prefix, this.now(), Math.random);
    }
    (params as Record<string, unknown>)['data'] = trimmed;
  }

  /**
   * Gives a copy a slug of its own, whatever the form of the original had in it: that one leads its readers to the original, and
   * a copy that has it could never be published.
   */
  async slugOfCopy(uid: string, documentId: DocumentId, params: Row): Promise<void> {
    const prefix = this.types.get(uid)?.definition.slugPrefix;
    if (!prefix) return;
    const data = asRow(params['data']);
    const { slug } = data;
    const isFree =
      typeof slug === 'string' &&
      slug !== '' &&
      (await queryOf(this.strapi, uid).count({ where: { documentId, slug } })) === 0;
    if (isFree) return;
    const own = defaultSlug(prefix, this.now(), Math.random);
    (params as Record<string, unknown>)['data'] = { ...data, slug: own };
  }
}
