import {
  fiscalYearDays,
  fiscalYearOf,
  isFiscalYear,
  runsFromOctober,
} from '../../../server/src/domain/thai/dates/fiscal-year';
import { BUDDHIST_ERA_OFFSET } from '../../../server/src/domain/thai/dates/thai-calendar';
import { dayOf, type Language } from '../words/moments';

/** Years from now beyond which a date is more often a slip than meant. */
export const FAR_AHEAD = 20;

/**
 * @param stored digits of a year of the Buddhist Era
 * @returns them as one types them, without a comma: in English the year of the Common Era, which is read back as the same
 */
export function yearText(stored: string, language: Language): string {
  const year = Number(stored);
  return language === 'th' || !isFiscalYear(year) ? stored : String(year - BUDDHIST_ERA_OFFSET);
}

/** @returns a fiscal year where it is only shown: `2570`, or `2027 (B.E. 2570)` */
export function shownYear(stored: string, language: Language): string {
  const text = yearText(stored, language);
  return text === stored ? text : `${text} (B.E. ${stored})`;
}

/** @returns a year and what it spans: `ปีงบประมาณ พ.ศ. 2570 (1 ต.ค. 2569 – 30 ก.ย. 2570)`; null where it is none */
export function yearInFull(stored: string, language: Language): string | null {
  const year = Number(stored);
  if (!isFiscalYear(year)) return null;
  const name =
    language === 'th' ? `ปีงบประมาณ พ.ศ. ${stored}` : `fiscal year ${yearText(stored, 'en')}, B.E. ${stored}`;
  if (!runsFromOctober(year)) return name;
  const { from, to } = fiscalYearDays(year);
  return `${name} (${dayOf(language, from)} – ${dayOf(language, to)})`;
}

/** @returns whether a year is so far away that its reader should look twice */
export function isFarYear(year: number, now: Date): boolean {
  return year > fiscalYearOf(now.toISOString()) + FAR_AHEAD || !runsFromOctober(year);
}

/** How a field says that it holds a fiscal year; Strapi hands its schema on with the layout. */
interface MaybeFiscalYear {
  readonly type?: unknown;
  readonly pluginOptions?: { readonly 'gov-publishing'?: { readonly format?: string } };
}

/** @returns whether a field of a schema holds a fiscal year */
export function isFiscalYearField(attribute: object | undefined): boolean {
  const { type, pluginOptions } = (attribute ?? {}) as MaybeFiscalYear;
  return type === 'integer' && pluginOptions?.['gov-publishing']?.format === 'fiscal-year-be';
}
