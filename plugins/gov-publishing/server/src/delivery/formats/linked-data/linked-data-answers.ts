import type { HttpContext } from '../../../strapi-boundary';
import { addressIn } from '../../../routes/addresses';
import { named, notFound } from '../../not-found';
import { answerMoved, answerPublic } from '../../public-answer';
import { parametersOf } from '../../query/query-parameters';
import type { FormatsSource } from '../formats-source';
import { entryLinkedData, listLinkedData } from './entry-linked-data';

export const LINKED_DATA = 'application/ld+json; charset=utf-8';

/** An entry as schema.org knows it. */
export async function linkedData(source: FormatsSource, ctx: HttpContext): Promise<void> {
  const type = source.types.byPlural(String(ctx.params.plural));
  const asked = named(ctx, ctx.params.documentId);
  const facts = type && (await source.entry(type, asked, parametersOf(ctx)));
  if (!type || !facts) throw notFound(ctx);
  if ('movedTo' in facts) {
    const values = { plural: type.plural, documentId: facts.movedTo };
    return answerMoved(ctx, addressIn(source.addresses.path, 'linkedData', values));
  }
  const data = entryLinkedData(facts, source.trail(type, facts.key.locale), source.addresses);
  // Found by anything but its id, another document may take its place.
  const scope = { uid: type.uid, ...(facts.key.documentId === asked && { documentId: asked }) };
  answerPublic(ctx, JSON.stringify(data), LINKED_DATA, scope);
}

/** A list as one thing: what search engines want of a list of questions, with their answers. */
export async function linkedList(source: FormatsSource, ctx: HttpContext): Promise<void> {
  const type = source.types.byPlural(String(ctx.params.plural));
  if (!type?.definition.linkedList) throw notFound(ctx);
  const { entries } = await source.newest(type, parametersOf(ctx));
  const data = listLinkedData(type, entries, source.addresses);
  answerPublic(ctx, JSON.stringify(data), LINKED_DATA, { uid: type.uid });
}
