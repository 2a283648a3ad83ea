import { publishableType } from '../collection-type';
import { TARGET_RELATIONS } from '../entry-targets';
import { localised, meaning, shared } from '../model/attribute';
import { publishableFieldsWithout } from '../publishable-fields';

/** What WF-08 has agencies send to the provincial site: policies, and their results. */
const BANNER_CATEGORIES = ['policy', 'result', 'other'] as const;

/** Where on a page banners hang. */
const PLACEMENTS = ['top', 'middle', 'bottom'] as const;

/** A picture that leads somewhere, for a time (WF-08). Everything it says stands in the picture, its text and its title. */
export const schema = publishableType(
  {
    singular: 'banner',
    plural: 'banners',
    displayName: 'แบนเนอร์ (Banner)',
    description: 'Pictures that lead to policies and results, shown for a time',
  },
  {
    ...publishableFieldsWithout('body'),
    image: shared({ type: 'media', multiple: false, allowedTypes: ['images'] }),
    imageAlt: localised({ type: 'text' }),
    targetUrl: meaning({ format: 'url' }, shared({ type: 'string', maxLength: 2000 })),
    ...TARGET_RELATIONS,
    category: shared({ type: 'enumeration', enum: BANNER_CATEGORIES }),
    placement: shared({ type: 'enumeration', enum: PLACEMENTS, default: 'top' }),
    showFrom: shared({ type: 'datetime' }),
    showTo: shared({ type: 'datetime' }),
    /** The lowest first; without one, last. */
    order: shared({ type: 'integer' }),
  },
);
