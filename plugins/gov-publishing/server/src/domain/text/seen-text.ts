import type { z } from 'zod';
import { hiddenCharacters } from './hidden-characters';

/** A text as it may be kept: PostgreSQL keeps no NUL, half of a character has no digest, and what nobody sees is refused. */
export function seenText(schema: z.ZodString): z.ZodString {
  return schema.refine((value) => hiddenCharacters(value).length === 0);
}
