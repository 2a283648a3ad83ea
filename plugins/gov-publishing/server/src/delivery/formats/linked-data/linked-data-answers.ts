import type { HttpContext } from '../../../strapi-boundary';
import { notFound } from '../../not-found';
import { answerPublic } from '../../public-answer';
import { parametersOf } from '../../query/query-parameters';
import { askedEntry } from '../asked-entry';
import type { FormatsSource } from '../formats-source';
import { entryLinkedData, listLinkedData } from './entry-linked-data';

export const LINKED_DATA = 'application/ld+json; charset=utf-8';

/** An entry as schema.org knows it. */
export async function linkedData(source: FormatsSource, ctx: HttpContext): Promise<void> {
  const found = await askedEntry(source, ctx, 'linkedData');
  if (!found) return;
  const { type, facts, dependency } = found;
  const data = entryLinkedData(facts, source.trail(type, facts.key.locale), source.addresses);
  answerPublic(ctx, JSON.stringify(data), LINKED_DATA, dependency);
}

/** A list as one thing: what search engines want of a list of questions, with their answers. */
export async function linkedList(source: FormatsSource, ctx: HttpContext): Promise<void> {
  const type = source.types.byPlural(String(ctx.params.plural));
  if (!type?.definition.linkedList) throw notFound(ctx);
  const { entries } = await source.newest(type, parametersOf(ctx));
  const data = listLinkedData(type, entries, source.addresses);
  answerPublic(ctx, JSON.stringify(data), LINKED_DATA, { uid: type.uid });
}
