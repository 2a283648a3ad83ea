/**
 * @returns whether an entry's form is shown. The pages that configure a type's views run the same hook and save what it makes of
 *   the layout, headings and all; the page of an entry's versions draws labels by its own rules.
 */
export function isFormOnScreen(): boolean {
  return !/\/(?:configurations\/(?:list|edit)|history)\/?$/.test(window.location.pathname);
}
