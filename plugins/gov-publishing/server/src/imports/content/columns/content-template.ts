import type { GovernedType } from '../../../entries/governed-types';
import { defaultLocale, otherLocales } from '../../../entries/locales';
import { say, type Locale } from '../../../messages';
import { choiceIn, labelIn } from '../../../messages/choices';
import { knownModel, type Strapi } from '../../../strapi-boundary';
import { textWorkbook } from '../../table/text-workbook';
import { ABOUT, contentColumns, headingOf } from './content-columns';
import type { Cell } from './cells';
import { howToFill, leftToHand } from './how-to-fill';

/** So many rows of each component the template has; more are added by counting on. */
const ROWS = 2;

/**
 * @returns a workbook with the headings of a type, called as its form calls them, a sheet of what can be chosen, and one that says how
 *   each column is filled and what no table brings
 */
export async function contentTemplate(strapi: Strapi, type: GovernedType, locale: Locale): Promise<Buffer> {
  const { cells: all } = contentColumns(strapi, type, {
    rows: ROWS,
    languages: await otherLocales(strapi, type, await defaultLocale(strapi, type)),
  });
  // In another language what is counted is a column too many for most: who has it adds it by its mark.
  const cells = all.filter(({ language, row }) => language === null || row === null || row.number === null);
  const [title] = type.definition.texts.title;
  const headings = cells.map((cell) => `${headingOf(cell, locale)}${cell.key === title ? ' *' : ''}`);
  const about = ABOUT.filter((key) => key !== 'state' && key !== 'publishedAt').map((key) =>
    say(locale, `import.about.${key}`),
  );
  const choices = choicesOf(cells, locale);
  const longest = Math.max(0, ...choices.map(({ words }) => words.length));
  return textWorkbook([
    { sheet: say(locale, 'import.template.content'), headings: [...headings, ...about], rows: [] },
    {
      sheet: say(locale, 'import.sheet.values'),
      headings: choices.map((each) => each.heading),
      rows: Array.from({ length: longest }, (_, row) => choices.map(({ words }) => words[row] ?? '')),
    },
    {
      sheet: say(locale, 'import.sheet.how'),
      headings: [say(locale, 'import.how.column'), say(locale, 'import.how.what')],
      rows: [
        ...cells.flatMap((cell, at) =>
          // What is counted is filled as the first one is.
          (cell.row?.number ?? 1) > 1 ? [] : [[headings[at] ?? cell.key, howToFill(cell, locale, type.uid)]],
        ),
        ...ABOUT.filter((key) => key !== 'state' && key !== 'publishedAt').map((key) => [
          say(locale, `import.about.${key}`),
          say(locale, `import.how.about.${key}`),
        ]),
        ...leftToHand(strapi, type).map(({ heading, why }) => [
          heading(locale),
          say(locale, `import.how.left.${why}`),
        ]),
        [
          labelIn(locale, knownModel(strapi, type.uid).modelName, type.agencyAttribute) ??
            type.agencyAttribute,
          say(locale, 'import.how.agency'),
        ],
      ],
    },
  ]);
}

/** Rows of a component share their choices. */
function choicesOf(cells: readonly Cell[], locale: Locale): { heading: string; words: string[] }[] {
  return cells.flatMap((cell) => {
    const { row, field } = cell;
    if (field.attribute.enum === undefined || (row?.number ?? 1) > 1) return [];
    const words = field.attribute.enum.map(
      (value) => choiceIn(locale, field.holder, field.name, value) ?? value,
    );
    return [{ heading: headingOf(cell, locale), words }];
  });
}
