import { mandatedType } from '../mandated-type';
import { checks } from './checks';
import { presentation } from './presentation';
import { schema } from './schema';

/** Questions often asked. */
export const faq = mandatedType({ schema, checks, presentation, slugPrefix: 'faq' });
