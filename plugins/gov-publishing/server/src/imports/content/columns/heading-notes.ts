import type { Strapi } from '../../../strapi-boundary';
import { bareHeading } from '../../table/records';
import type { Destination } from '../draft-writer';
import { contentColumns, type ContentColumns } from './content-columns';
import { leftToHand } from './how-to-fill';

/** What is said of what the form has and no table brings. */
const LEFT = { media: 'import.heading.left_media', other: 'import.heading.left_other' } as const;

/**
 * What the form has and no table brings is said so, and why; what it has not is unknown.
 *
 * @param rows of components that the headings count
 * @param languages of the site beside the one in which entries come in
 * @returns what gives of a heading that is no column the code of what is said of it
 */
export function headingNotes(
  strapi: Strapi,
  { type, otherLocales: open }: Destination,
  rows: number,
  languages: readonly string[],
): (heading: string) => string {
  const closed = languages.filter((language) => !open.includes(language));
  const left = leftToHand(strapi, type).flatMap(({ heading, why }) =>
    (['th', 'en'] as const).map((locale): Note => [bareHeading(heading(locale)), LEFT[why]]),
  );
  const notes = new Map([
    ...notesOf(
      contentColumns(strapi, type, { rows, languages, what: 'shared' }),
      'import.heading.shared_by_languages',
    ),
    ...notesOf(contentColumns(strapi, type, { rows, languages: closed }), 'import.heading.language_closed'),
    ...left,
  ]);
  return (heading) => {
    const bare = bareHeading(heading);
    // Of a component that repeats, whatever row it is of.
    return notes.get(bare) ?? notes.get(bare.replace(/ (?:\d+|\(\d+\)):/, ':')) ?? 'import.heading.unknown';
  };
}

/** A heading as it is compared, and what is said of it. */
type Note = [heading: string, code: string];

/** What columns of other languages are called, with what is said of them. */
function notesOf({ columns, cells }: ContentColumns, code: string): Note[] {
  const others = new Set(cells.filter(({ language }) => language !== null).map(({ key }) => key));
  return columns
    .filter(({ key }) => others.has(key))
    .flatMap(({ headings }) => headings.map((heading): Note => [bareHeading(heading), code]));
}
