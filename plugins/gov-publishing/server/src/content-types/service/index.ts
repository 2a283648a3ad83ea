import { defineType } from '../definition/define-type';
import { checks } from './checks';
import { form } from './form';
import { linkedData } from './linked-data';
import { page } from './page';
import { presentation } from './presentation';
import { publicService } from './public-service';
import { sample } from './sample';
import { schema } from './schema';
import { isOnline } from './service-rows';
import en from './words/en.json';
import th from './words/th.json';

/** The citizens' guide, and e-Services as channels of what it describes. */
export const service = defineType({
  schema,
  texts: { title: ['title'], summary: ['summary'], body: ['body', 'criteria'] },
  checks,
  presentation,
  page,
  form,
  slugPrefix: 'service',
  onFrontPage: { as: 'tiles', place: 10, count: 9 },
  // The guide says what officers ask of people, and what people may ask of them.
  oia: { always: ['s9_4'] },
  computed: { online: { type: 'boolean', of: isOnline } },
  linkedData,
  publicService,
  addressRequirement: () => 'SVC-03',
  words: { th, en },
  sample,
});
