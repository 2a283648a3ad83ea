import { choiceIn } from '../../../messages/choices';
import { wordsLocale } from '../../../messages';
import type { HttpContext } from '../../../strapi-boundary';
import { addressIn } from '../../../routes/addresses';
import { named, notFound } from '../../not-found';
import { answerMoved, answerPublic } from '../../public-answer';
import { parametersOf } from '../../query/query-parameters';
import type { FormatsSource } from '../formats-source';
import { contactCards } from './contact-card';

const VCARD = 'text/vcard; charset=utf-8';

/** The ways to reach an agency that an entry names, for the reader's address book (INFO-11). */
export async function contactCard(source: FormatsSource, ctx: HttpContext): Promise<void> {
  const type = source.types.byPlural(String(ctx.params.plural));
  const asked = named(ctx, ctx.params.documentId);
  const facts = type && (await source.entry(type, asked, parametersOf(ctx)));
  if (!type || !facts) throw notFound(ctx);
  if ('movedTo' in facts) {
    const values = { plural: type.plural, documentId: facts.movedTo };
    return answerMoved(ctx, addressIn(source.addresses.path, 'contactCard', values));
  }
  const language = wordsLocale(facts.key.locale);
  const purpose = (choice: string): string =>
    choiceIn(language, 'contact-channel', 'purpose', choice) ?? choice;
  const cards = contactCards(facts, { purpose }, source.addresses.page(type, facts.key));
  if (cards === null) throw notFound(ctx);
  const scope = { uid: type.uid, ...(facts.key.documentId === asked && { documentId: asked }) };
  answerPublic(ctx, cards, VCARD, scope);
}
