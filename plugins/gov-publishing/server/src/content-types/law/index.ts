import { mandatedType } from '../mandated-type';
import { checks } from './checks';
import { page } from './page';
import { presentation } from './presentation';
import { schema } from './schema';

/** Laws, rules, orders and circulars. */
export const law = mandatedType({ schema, checks, presentation, page, slugPrefix: 'law' });
