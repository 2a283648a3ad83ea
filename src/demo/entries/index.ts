import type { Sample } from '../sample';
import { BASIC_INFO } from './basic-info';
import { OFFICE_AND_PLANS } from './office-and-plans';
import { FAQS, KNOWLEDGE } from './knowledge-and-faq';
import { UNVERIFIED_LAWS, VERIFIED_LAWS } from './laws';
import { mandates } from './mandates';
import { NEWS, UNVERIFIED_EVENTS } from './news';
import { SITEMAP_PAGES, SITEMAP_ROOTS } from './sitemap';
import { WEB_LINKS } from './web-links';

/** Samples that are written and signed together; a later chapter may relate to what an earlier one made public. */
export interface Chapter {
  readonly title: string;
  readonly entries: readonly Sample[];
}

/** @param sources folder of the demo's sources */
export function samples(sources: string): readonly Chapter[] {
  return [
    { title: 'laws', entries: [...mandates(sources), ...VERIFIED_LAWS, ...UNVERIFIED_LAWS] },
    {
      title: 'news, knowledge, questions, links, basic information',
      entries: [
        ...NEWS,
        ...UNVERIFIED_EVENTS,
        ...KNOWLEDGE,
        ...FAQS,
        ...WEB_LINKS,
        ...BASIC_INFO,
        ...OFFICE_AND_PLANS,
      ],
    },
    { title: 'the map of the site', entries: SITEMAP_ROOTS },
    { title: 'its pages', entries: SITEMAP_PAGES },
  ];
}
