import type { JsonObject } from '../../domain/content/snapshot';
import { NO_LOCALE } from '../../entries/governed-types';
import { choiceIn } from '../../messages/choices';
import type { OiaSectionId } from '../../domain/oia/sections';
import type { PublicationFacts } from '../content/publication-facts';
import { channelsIn } from '../formats/contact-card/contact-card';
import type { Addresses } from '../page-address';
import type { IndexedSection, Statement } from './information-index';

/** @returns a section of the Act as the API gives it: what was opened, and who says that there is none */
export function sectionAnswer(
  { section, total, entries, statements, state }: IndexedSection,
  addresses: Addresses,
): object {
  return {
    id: section.id,
    section: section.section,
    item: section.item,
    title: titleOf(section.id),
    state,
    total,
    entries: entries.map((facts) => entryAnswer(facts, addresses)),
    statements: statements.map((statement) => statementAnswer(statement, addresses)),
  };
}

/** @returns where and how people ask for information, as it was signed; null where nothing was */
export function centreAnswer(facts: PublicationFacts | null, addresses: Addresses): object | null {
  if (!facts) return null;
  const channels = channelsIn(facts.item).map(
    ({ __component: _, id: __, ...channel }): JsonObject => channel,
  );
  return { ...entryAnswer(facts, addresses), channels };
}

function titleOf(id: OiaSectionId): object {
  const said = (locale: 'th' | 'en'): string => choiceIn(locale, 'oia-section', 'section', id) ?? id;
  return { th: said('th'), en: said('en') };
}

function statementAnswer({ facts, because, isOfSection }: Statement, addresses: Addresses): object {
  return { ...entryAnswer(facts, addresses), because, wholeSection: isOfSection };
}

function entryAnswer(facts: PublicationFacts, addresses: Addresses): object {
  const { key, type, agency } = facts;
  return {
    type: type.plural,
    documentId: key.documentId,
    locale: key.locale === NO_LOCALE ? null : key.locale,
    title: facts.title,
    agency,
    datePosted: facts.datePosted.toISOString(),
    dateModified: facts.dateModified.toISOString(),
    url: addresses.item(type, key),
    page: addresses.page(type, key),
    publication: facts.item['publication'] ?? null,
  };
}
