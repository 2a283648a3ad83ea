/**
 * What a terminal or a log must not be sent: controls and escape sequences, line and paragraph separators, marks that
 * turn the direction of writing, whatever shows nothing, and blanks that are not the plain one.
 */
const UNPRINTABLE = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\\]|(?! )\p{Zs}/gu;

/** In JSON: the same, without what JSON has escaped itself, and without the line breaks that lay it out. */
const UNPRINTABLE_IN_JSON = /(?!\n)[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?! )\p{Zs}/gu;

/**
 * A bundle is somebody else's text: it could repaint the terminal it is shown on, or show a name that is not there.
 *
 * @returns the text on one line, each such character as `\u{200f}`, and a backslash as two, so that nobody can write
 *   what looks like one of them
 */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (found) =>
    found === '\\' ? '\\\\' : `\\u{${found.codePointAt(0)!.toString(16)}}`,
  );
}

/** @returns JSON of the same meaning, each such character as JSON's own escape */
export function printableJson(json: string): string {
  return json.replace(UNPRINTABLE_IN_JSON, (found) =>
    Array.from({ length: found.length }, (_, at) => found.charCodeAt(at))
      .map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
      .join(''),
  );
}
