import { mandatedType } from '../mandated-type';
import { checks } from './checks';
import { page } from './page';
import { presentation } from './presentation';
import { schema } from './schema';

/** News, announcements and the activity calendar. */
export const newsArticle = mandatedType({ schema, checks, presentation, page, slugPrefix: 'news' });
