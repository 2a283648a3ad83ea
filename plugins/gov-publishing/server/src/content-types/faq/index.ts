import { mandatedType } from '../mandated-type';
import { checks } from './checks';
import { page } from './page';
import { presentation } from './presentation';
import { schema } from './schema';

/** Questions often asked. */
export const faq = mandatedType({ schema, checks, presentation, page, slugPrefix: 'faq' });
