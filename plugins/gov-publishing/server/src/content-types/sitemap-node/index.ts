import { mandatedType } from '../mandated-type';
import { checks } from './checks';
import { page } from './page';
import { presentation } from './presentation';
import { schema } from './schema';

/** The structure of the site. */
export const sitemapNode = mandatedType({ schema, checks, presentation, page, slugPrefix: 'map' });
