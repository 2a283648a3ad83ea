/** What a footnote says by itself, in the language of its text: all that a page may name it by. */
export const FOOTNOTE_WORDS = {
  th: { reference: 'เชิงอรรถ', list: 'เชิงอรรถ', back: 'กลับไปที่เนื้อหา', place: ' จุดที่ ' },
  en: { reference: 'Footnote', list: 'Footnotes', back: 'Back to the text', place: ', place ' },
} as const;

/** The same, in one of them. */
export type FootnoteWords = (typeof FOOTNOTE_WORDS)[keyof typeof FOOTNOTE_WORDS];

const BY_LANGUAGE = Object.values(FOOTNOTE_WORDS);
/** More notes than any text has; no other number has a place in a mark. */
const NUMBER = '([1-9]\\d{0,2})';
/** Behind the number, of the second and further references to one note. */
const PLACE = '(?:-([2-9]|[1-9]\\d))?';
const REFERENCE = new RegExp(`^fnref-${NUMBER}${PLACE}$`);
const NOTE = new RegExp(`^fn-${NUMBER}$`);
const BACK = new RegExp(`^#fnref-${NUMBER}${PLACE}$`);

/** The marks of a footnote, by the element that carries them: of one shape, so that no other name of a page can be taken. */
export const FOOTNOTE_MARKS: Readonly<Record<string, readonly string[]>> = {
  a: ['id', 'role', 'aria-label'],
  li: ['id'],
  section: ['role', 'aria-label'],
};

/** References that one note may have: more ways back would hide its words. */
export const MAX_PLACES = 99;

/** @returns the name of a reference to a note, e.g. `fnref-1`, of its second one `fnref-1-2` */
export function referenceName(number: number, place: number): string {
  return `fnref-${number}${place === 1 ? '' : `-${place}`}`;
}

/** @returns the words of the way back to a reference: of the second one, with its place */
export function backWords({ back, place: at }: FootnoteWords, place: number): string {
  return place === 1 ? back : `${back}${at}${place}`;
}

type Attributes = Readonly<Record<string, string>>;

/** @returns the number of the note that a link refers to; null where it is no reference of the one shape */
export function referenceIn({ id, href, role, 'aria-label': label }: Attributes): number | null {
  const number = REFERENCE.exec(id ?? '')?.[1];
  if (number === undefined || role !== 'doc-noteref' || href !== `#fn-${number}`) return null;
  const isNamed = BY_LANGUAGE.some(({ reference }) => label === `${reference} ${number}`);
  return isNamed || label === undefined ? Number(number) : null;
}

/** @returns the number of a note, by the mark of its item; null where it has none */
export function noteIn({ id }: Attributes): number | null {
  const number = NOTE.exec(id ?? '')?.[1];
  return number === undefined ? null : Number(number);
}

/** @returns whether a link leads from a note back to its text */
export function isBackLink({ id, href, role, 'aria-label': label }: Attributes): boolean {
  return role === 'doc-backlink' && id === undefined && label === undefined && BACK.test(href ?? '');
}

/** @returns whether a section holds the notes of a text */
function isNoteList({ role, 'aria-label': label }: Attributes): boolean {
  return role === 'doc-endnotes' && (label === undefined || BY_LANGUAGE.some(({ list }) => label === list));
}

/** @returns whether the marks of an element are those of a footnote, all of them together */
export function areFootnoteMarks(element: string, attributes: Attributes): boolean {
  if (element === 'a') return referenceIn(attributes) !== null || isBackLink(attributes);
  return element === 'li' ? noteIn(attributes) !== null : element === 'section' && isNoteList(attributes);
}
