import type { EntrySaid, LinkedThing } from '../../../content-types/definition/entry-said';
import type { JsonObject } from '../../../domain/content/snapshot';
import { NO_LOCALE, type GovernedType } from '../../../entries/governed-types';
import { wordsLocale } from '../../../messages';
import { choiceIn } from '../../../messages/choices';
import { eventIn } from '../../content/event-facts';
import type { PublicationFacts } from '../../content/publication-facts';
import type { Addresses } from '../../page-address';
import { breadcrumb, type Trail } from './breadcrumb';

/** A JSON-LD document of one thing. */
export type LinkedData = { readonly '@context': 'https://schema.org' } & LinkedThing;

/** @returns an entry in the words of schema.org, with the way to it; what the entry does not say is left out */
export function entryLinkedData(facts: PublicationFacts, trail: Trail, addresses: Addresses): LinkedData {
  const page: LinkedThing = {
    '@type': 'WebPage',
    '@id': addresses.page(facts.type, facts.key, facts.slug),
    breadcrumb: breadcrumb(facts, trail, addresses),
  };
  const thing = thingOf(facts, addresses);
  return { '@context': 'https://schema.org', ...thing, mainEntityOfPage: page };
}

/** @returns a list of entries as one thing, where their type knows such lists; null where it knows none */
export function listLinkedData(
  type: GovernedType,
  entries: readonly PublicationFacts[],
  addresses: Addresses,
): LinkedData | null {
  const { linkedList } = type.definition;
  if (!linkedList) return null;
  const thing = linkedList(entries.map((facts) => entrySaid(facts, addresses)));
  return { '@context': 'https://schema.org', ...thing };
}

function thingOf(facts: PublicationFacts, addresses: Addresses): LinkedThing {
  const said = entrySaid(facts, addresses);
  const { linkedData } = facts.type.definition;
  return linkedData?.(said) ?? { '@type': 'WebPage', ...said.common };
}

/** @returns what an entry says, for the maker that its type has */
export function entrySaid(facts: PublicationFacts, addresses: Addresses): EntrySaid {
  const language = wordsLocale(facts.key.locale);
  return {
    item: facts.item,
    title: facts.title,
    page: addresses.page(facts.type, facts.key, facts.slug),
    agency: facts.agency,
    event: eventIn(facts),
    common: commonOf(facts, addresses) as JsonObject,
    html: () => facts.htmlFrom(addresses.api),
    absolute: (path) => addresses.absolute(path),
    choice: (holder, field, value) => choiceIn(language, holder, field, value),
  };
}

function commonOf(facts: PublicationFacts, addresses: Addresses): object {
  const { key, type, agency, source, files } = facts;
  return {
    '@id': addresses.item(type, key),
    url: addresses.page(type, key, facts.slug),
    name: facts.title,
    ...(key.locale !== NO_LOCALE && { inLanguage: key.locale }),
    datePublished: facts.datePosted.toISOString(),
    dateModified: facts.dateModified.toISOString(),
    ...(facts.summary !== '' && { description: facts.summary }),
    ...(agency && {
      publisher: { '@type': 'GovernmentOrganization', name: agency.name, identifier: agency.code },
    }),
    ...(source.url !== null && { isBasedOn: source.url }),
    ...(source.citation !== null && { citation: source.citation }),
    ...(files.length > 0 && {
      associatedMedia: files.map((file) => ({
        '@type': 'MediaObject',
        name: file.label ?? file.name,
        contentUrl: addresses.absolute(file.url),
        encodingFormat: file.mime,
        contentSize: `${file.size} B`,
      })),
    }),
  };
}
