import { mandatedType } from '../mandated-type';
import { checks } from './checks';
import { presentation } from './presentation';
import { schema } from './schema';

/** Agencies that answer for entries. */
export const agency = mandatedType({ schema, checks, presentation, page: null, slugPrefix: null });
