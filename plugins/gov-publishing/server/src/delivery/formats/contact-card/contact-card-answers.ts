import { choiceIn } from '../../../messages/choices';
import { wordsLocale } from '../../../messages';
import type { HttpContext } from '../../../strapi-boundary';
import { notFound } from '../../not-found';
import { answerPublic } from '../../public-answer';
import { askedEntry } from '../asked-entry';
import type { FormatsSource } from '../formats-source';
import { contactCards } from './contact-card';

const VCARD = 'text/vcard; charset=utf-8';

/** The ways to reach an agency that an entry names, for the reader's address book (INFO-11). */
export async function contactCard(source: FormatsSource, ctx: HttpContext): Promise<void> {
  const found = await askedEntry(source, ctx, 'contactCard');
  if (!found) return;
  const { type, facts, dependency } = found;
  const language = wordsLocale(facts.key.locale);
  const purpose = (choice: string): string =>
    choiceIn(language, 'contact-channel', 'purpose', choice) ?? choice;
  const cards = contactCards(facts, { purpose }, source.addresses.page(type, facts.key, facts.slug));
  if (cards === null) throw notFound(ctx);
  answerPublic(ctx, cards, VCARD, dependency);
}
