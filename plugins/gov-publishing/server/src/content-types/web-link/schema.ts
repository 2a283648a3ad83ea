import { publishableType } from '../collection-type';
import { localised, meaning, shared } from '../model/attribute';
import { publishableFieldsWithout } from '../publishable-fields';

/** LINK-01 to LINK-05, in that order. */
const LINK_CATEGORIES = ['external', 'subordinate', 'province_activity', 'other', 'media'] as const;

/** Who serves a video or sound (LINK-05). */
export const MEDIA_PROVIDERS = ['youtube', 'facebook', 'vimeo', 'government'] as const;

/** A link to another site, or to a video or sound. What is said of it fits into the summary, so it has no body. */
export const schema = publishableType(
  {
    singular: 'web-link',
    plural: 'web-links',
    displayName: 'เว็บลิงก์ (Web link)',
    description: 'Links to related sites, and to video and sound',
  },
  {
    ...publishableFieldsWithout('body'),
    category: shared({ type: 'enumeration', enum: LINK_CATEGORIES }),
    url: meaning({ format: 'url' }, shared({ type: 'string', maxLength: 2000 })),
    provider: shared({ type: 'enumeration', enum: MEDIA_PROVIDERS }),
    /** The player itself shows captions. */
    captioned: shared({ type: 'boolean', default: false }),
    transcript: localised({ type: 'richtext' }),
    /** The day an officer last opened the link; signed like all the rest, so no program sets it. */
    lastCheckedAt: shared({ type: 'date' }),
  },
);
