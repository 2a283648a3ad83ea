import { z } from 'zod';
import { DEFAULT_PAGE_LOCALE } from '../../routes/readable-paths';
import { CALENDAR_MONTH } from '../../domain/thai/dates/calendar-month';
import { LOCALE, MAX_SEARCH } from '../query/public-query';

/** What may be asked of an HTML page. */
export const pageQuerySchema = z.strictObject({
  /** Any of the site's; which those are, the controller asks. */
  locale: z.string().regex(LOCALE).default(DEFAULT_PAGE_LOCALE),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  /** As the office writes it, or in the small letters that readable addresses have it in; not mixed, or a page had many addresses. */
  agency: z
    .string()
    .regex(/^(?:[A-Z0-9][A-Z0-9-]{0,39}|[a-z0-9][a-z0-9-]{0,39})$/)
    .toUpperCase()
    .optional(),
  q: z.string().max(MAX_SEARCH).optional(),
  /** Of the calendar: `2026-12`. */
  month: z.string().regex(CALENDAR_MONTH).optional(),
});

export type PageQuery = z.infer<typeof pageQuerySchema>;
