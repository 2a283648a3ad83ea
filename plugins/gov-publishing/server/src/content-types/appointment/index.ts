import { mandatedType } from '../mandated-type';
import { checks } from './checks';
import { presentation } from './presentation';
import { schema } from './schema';

/** Orders that give a person a duty. */
export const appointment = mandatedType({ schema, checks, presentation, page: null, slugPrefix: null });
