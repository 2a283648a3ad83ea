import type { EndpointName } from '../../routes/endpoints';
import { addressIn } from '../../routes/addresses';
import type { GovernedType } from '../../entries/governed-types';
import type { HttpContext, Row } from '../../strapi-boundary';
import type { PublicationFacts } from '../content/publication-facts';
import { named, notFound } from '../not-found';
import { answerMoved } from '../public-answer';
import { parametersOf } from '../query/query-parameters';
import type { Dependency } from '../response-cache/generations';
import type { FormatsSource } from './formats-source';

/** An entry that an address names, and what an answer made of it depends on. */
interface AskedEntry {
  readonly type: GovernedType;
  readonly facts: PublicationFacts;
  readonly dependency: Dependency;
}

/**
 * @param endpoint of an entry's form, with `plural` and `documentId` in its path
 * @param query what says which entry it is, where the form takes more than that
 * @returns the entry; null where it is led to its present slug: then all is answered
 * @throws NotFoundError where there is none
 */
export async function askedEntry(
  source: FormatsSource,
  ctx: HttpContext,
  endpoint: EndpointName,
  query: Row = parametersOf(ctx),
): Promise<AskedEntry | null> {
  const type = source.types.byPlural(String(ctx.params.plural));
  const asked = named(ctx, ctx.params.documentId);
  const facts = type && (await source.entry(type, asked, query));
  if (!type || !facts) throw notFound(ctx);
  if ('movedTo' in facts) {
    const values = { plural: type.plural, documentId: facts.movedTo };
    answerMoved(ctx, addressIn(source.addresses.path, endpoint, values));
    return null;
  }
  // Found by anything but its id, another document may take its place.
  const dependency = { uid: type.uid, ...(facts.key.documentId === asked && { documentId: asked }) };
  return { type, facts, dependency };
}
