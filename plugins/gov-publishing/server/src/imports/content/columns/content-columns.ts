import type { GovernedType } from '../../../entries/governed-types';
import { CATALOGUES, say, type Locale } from '../../../messages';
import { labelIn } from '../../../messages/choices';
import type { Strapi } from '../../../strapi-boundary';
import { bareHeading, type Column } from '../../table/records';
import { cellsOf, MAX_ROWS, type Cell, type Extent } from './cells';
import type { ContentField } from './content-fields';

const LANGUAGES = ['th', 'en'] as const;

/** Columns that are about an entry, and no field of it. */
export const ABOUT = ['key', 'oldAddress', 'files', 'state', 'publishedAt'] as const;
export type About = (typeof ABOUT)[number];

/** The columns of a table, and what each of them fills. */
export interface ContentColumns {
  readonly columns: readonly Column[];
  readonly cells: readonly Cell[];
}

/** @returns the columns that a table of this type may have; called as the forms call the fields */
export function contentColumns(strapi: Strapi, type: GovernedType, extent: Extent): ContentColumns {
  const [title] = type.definition.texts.title;
  const cells = cellsOf(strapi, type, extent);
  const fields = cells.map((cell): Column => ({
    key: cell.key,
    headings: LANGUAGES.flatMap((locale) => headingsOf(cell, locale)).concat(namesOf(cell)),
    required: cell.key === title,
  }));
  const about = ABOUT.map((key): Column<About> => ({
    key,
    headings: [say('th', `import.about.${key}`), say('en', `import.about.${key}`), ...OTHER_NAMES[key]],
    required: false,
  }));
  const agency: Column = {
    key: type.agencyAttribute,
    headings: LANGUAGES.map((locale) => labelIn(locale, cells[0]?.field.holder ?? '', type.agencyAttribute))
      .filter((heading) => heading !== undefined)
      .concat(type.agencyAttribute),
    required: false,
  };
  return { columns: [...fields, agency, ...about], cells };
}

/** @returns what a cell's column is called in one language of the panel */
export function headingOf(cell: Cell, locale: Locale): string {
  return headingsOf(cell, locale)[0] ?? headingsOf(cell, 'th')[0] ?? cell.key;
}

/** @returns how many rows of components the headings of a table count */
export function rowsCounted(headings: readonly string[]): number {
  const numbers = headings.flatMap((heading) => bareHeading(heading).match(/\d+/g) ?? []).map(Number);
  return Math.max(0, ...numbers.filter((number) => number <= MAX_ROWS));
}

/** The first is the one of the template; the others are what people make of it. */
function headingsOf({ attribute, row, field, language }: Cell, locale: Locale): string[] {
  const own = labelOf(field, locale);
  const of = row?.inZone ? labelIn(locale, row.component) : labelOf(attribute, locale);
  const bare = row === null ? [own] : partHeadings(of, row.number, row.isOneField ? null : own);
  const marks = language === null ? [''] : languageMarks(language, locale).map((mark) => ` (${mark})`);
  return bare.filter((each) => each !== undefined).flatMap((each) => marks.map((mark) => `${each}${mark}`));
}

/** @returns what a field is called; what stands on no public page has its words here */
export function labelOf({ holder, name }: ContentField, locale: Locale): string | undefined {
  const unlisted = `import.field.${name}`;
  return (
    labelIn(locale, holder, name) ?? (unlisted in CATALOGUES[locale] ? say(locale, unlisted) : undefined)
  );
}

/** @param part null for a component with no other field */
function partHeadings(
  of: string | undefined,
  number: number | null,
  part: string | null | undefined,
): (string | undefined)[] {
  if (of === undefined || part === undefined) return [];
  const end = part === null ? '' : `: ${part}`;
  if (number === null) return [`${of}${end}`];
  // After a year (พ.ศ. 2540) a bare number would be read as one with it.
  const counted = /\d$/.test(of) ? [` (${number})`, ` ${number}`] : [` ${number}`, ` (${number})`];
  return counted.map((count) => `${of}${count}${end}`);
}

/** @returns what a language is called: `อังกฤษ`, `ภาษาอังกฤษ`, `English` */
function languageMarks(language: string, locale: Locale): string[] {
  const name =
    new Intl.DisplayNames([locale], { type: 'language', fallback: 'code' }).of(language) ?? language;
  return locale === 'th' ? [name, `ภาษา${name}`] : [name];
}

/** By the names of the fields, as programs write them out: `steps.2.title`, `title@en`, `title_en`. */
function namesOf({ key, language }: Cell): string[] {
  return language === null ? [key] : [key, key.replace('@', '_'), key.replace('@', '.')];
}

/** What other programs call them. `state` and `publishedAt`: whatever says of an entry that it is public. It is told, and nothing becomes so by it. */
const OTHER_NAMES: Readonly<Record<About, readonly string[]>> = {
  key: ['id', 'key', 'guid'],
  oldAddress: ['old_url', 'link', 'permalink'],
  files: ['attachments', 'files'],
  state: ['state', 'status', 'post_status'],
  publishedAt: ['publishedat', 'published_at', 'firstpublishedat'],
};
