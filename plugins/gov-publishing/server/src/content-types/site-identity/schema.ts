import { publishableType } from '../collection-type';
import { localised, shared, type Attribute } from '../model/attribute';
import { publishableFieldsWithout } from '../publishable-fields';

const colour: Attribute = { type: 'string', maxLength: 7 };

/** What stands around every page of the site: its name (the title), emblem, colours, ways to reach it, menu and foot. */
export const schema = publishableType(
  {
    singular: 'site-identity',
    plural: 'site-identities',
    displayName: 'ชื่อและตราของเว็บไซต์ (Site identity)',
    description:
      'Name, emblem, colours, hotline, menu and foot of the public site; the newest published one counts',
  },
  {
    ...publishableFieldsWithout('summary', 'body'),
    emblem: shared({ type: 'media', multiple: false, allowedTypes: ['images'] }),
    emblemAlt: localised({ type: 'text' }),
    mainColour: shared(colour),
    accentColour: shared(colour),
    hotline: shared({ type: 'string', maxLength: 40 }),
    menu: localised({ type: 'component', component: 'gov-publishing.menu-link', repeatable: true, max: 12 }),
    socialLinks: shared({
      type: 'component',
      component: 'gov-publishing.social-link',
      repeatable: true,
      max: 8,
    }),
    footerText: localised({ type: 'text' }),
  },
);
