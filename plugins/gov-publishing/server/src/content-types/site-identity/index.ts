import { defineType } from '../definition/define-type';
import { checks } from './checks';
import { form } from './form';
import { page } from './page';
import { presentation } from './presentation';
import { sample } from './sample';
import { schema } from './schema';
import en from './words/en.json';
import th from './words/th.json';

/** Name, emblem and colours of the site, signed like all that it says. */
export const siteIdentity = defineType({
  schema,
  texts: { title: ['title'], summary: ['footerText'], body: [] },
  checks,
  presentation,
  page,
  form,
  slugPrefix: 'site',
  inAddresses: 'site-identity',
  identity: {
    emblem: 'emblem',
    emblemAlt: 'emblemAlt',
    mainColour: 'mainColour',
    accentColour: 'accentColour',
    hotline: 'hotline',
    menu: 'menu',
    socialLinks: 'socialLinks',
    footerText: 'footerText',
  },
  words: { th, en },
  sample,
});
