import type { BreadcrumbList } from 'schema-dts';
import type { LinkedThing } from '../../../content-types/definition/entry-said';
import type { PublicationFacts } from '../../content/publication-facts';
import type { Addresses } from '../../page-address';

/** What the places on the way to an entry are called. */
export interface Trail {
  readonly site: string;
  readonly section: string;
}

/** @returns site → section → entry */
export function breadcrumb(facts: PublicationFacts, trail: Trail, addresses: Addresses): LinkedThing {
  const places = [
    { name: trail.site, item: addresses.home },
    { name: trail.section, item: addresses.section(facts.type, facts.key.locale) },
    { name: facts.title, item: addresses.page(facts.type, facts.key, facts.slug) },
  ];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: places.map((place, index) => ({ '@type': 'ListItem', position: index + 1, ...place })),
  } satisfies BreadcrumbList;
}
