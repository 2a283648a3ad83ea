import type { GovernedType } from '../../entries/governed-types';
import { say, type Locale } from '../../messages';
import { choiceIn } from '../../messages/choices';
import type { Strapi } from '../../strapi-boundary';
import { textWorkbook } from '../table/text-workbook';
import { ABOUT, contentColumns, contentFields } from './content-columns';

/** @returns a workbook with the headings of a type, called as its form calls them, and a sheet of what can be chosen */
export async function contentTemplate(strapi: Strapi, type: GovernedType, locale: Locale): Promise<Buffer> {
  const columns = contentColumns(strapi, type).filter(({ key }) => key !== 'state' && key !== 'publishedAt');
  const heading = (key: string): string => {
    const { headings = [], required = false } = columns.find((column) => column.key === key) ?? {};
    // A field without words in one language has its name for both.
    const named = locale === 'en' && headings.length > 1 ? headings[1] : headings[0];
    return `${named ?? key}${required ? ' *' : ''}`;
  };
  const choices = contentFields(strapi, type).flatMap(({ name, holder, attribute }) =>
    attribute.enum === undefined
      ? []
      : [
          {
            heading: heading(name),
            words: attribute.enum.map((value) => choiceIn(locale, holder, name, value) ?? value),
          },
        ],
  );
  const about = columns.filter(({ key }) => ABOUT.some((each) => each === key));
  const ordered = [...columns.filter((column) => !about.includes(column)), ...about];
  const longest = Math.max(0, ...choices.map(({ words }) => words.length));
  return textWorkbook([
    {
      sheet: say(locale, 'import.template.content'),
      headings: ordered.map(({ key }) => heading(key)),
      rows: [],
    },
    {
      sheet: say(locale, 'import.sheet.values'),
      headings: choices.map((each) => each.heading),
      rows: Array.from({ length: longest }, (_, row) => choices.map(({ words }) => words[row] ?? '')),
    },
  ]);
}
