import { mandatedType } from '../mandated-type';
import { checks } from './checks';
import { page } from './page';
import { presentation } from './presentation';
import { schema } from './schema';

/** Basic information about an agency. */
export const basicInfo = mandatedType({ schema, checks, presentation, page, slugPrefix: 'info' });
