import { mandatedType } from '../mandated-type';
import { checks } from './checks';
import { page } from './page';
import { presentation } from './presentation';
import { schema } from './schema';

/** Works, articles and statistics. */
export const knowledgeItem = mandatedType({ schema, checks, presentation, page, slugPrefix: 'knowledge' });
