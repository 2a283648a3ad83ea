import { mandatedType } from '../mandated-type';
import { checks } from './checks';
import { page } from './page';
import { presentation } from './presentation';
import { schema } from './schema';

/** Links to related sites, video and sound. */
export const webLink = mandatedType({ schema, checks, presentation, page, slugPrefix: 'link' });
