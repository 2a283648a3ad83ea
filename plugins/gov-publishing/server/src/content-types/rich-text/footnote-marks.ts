import { areFootnoteMarks, FOOTNOTE_MARKS } from '../../domain/text/footnotes';

type Attributes = Record<string, string>;

/** The marks of footnotes in one text, while it is cleaned. */
export interface FootnoteMarks {
  /**
   * @param leave told what is left out, as it stands there
   * @returns the element as it is shown: with marks of the one shape, each name once in a text; without them otherwise
   */
  readonly kept: (
    tagName: string,
    attribs: Attributes,
    leave: (name: string) => void,
  ) => { readonly tagName: string; readonly attribs: Attributes };
}

/** @returns what tells the marks of footnotes from any other name or part that an element would give itself */
export function footnoteMarks(): FootnoteMarks {
  const taken = new Set<string>();
  return {
    kept: (tagName, attribs, leave) => {
      const marks = Object.hasOwn(FOOTNOTE_MARKS, tagName) ? (FOOTNOTE_MARKS[tagName] ?? []) : [];
      const given = marks.filter((name) => attribs[name] !== undefined);
      const isFootnote = areFootnoteMarks(tagName, attribs);
      const { id } = attribs;
      // A page goes to the first of two places of one name: the second would be out of reach.
      const isTwice = isFootnote && id !== undefined && taken.has(id);
      if (isFootnote && !isTwice) {
        if (id !== undefined) taken.add(id);
        return { tagName, attribs };
      }
      for (const name of given) leave(isTwice ? `${name}="${attribs[name] ?? ''}"` : name);
      const rest = Object.entries(attribs).filter(([name]) => !given.includes(name));
      return { tagName, attribs: Object.fromEntries(rest) };
    },
  };
}
