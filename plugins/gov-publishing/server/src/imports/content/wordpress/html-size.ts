/** How much of one page is turned into rich text: more of it would keep the server from all else. */
export const MAX_TEXT = 1_000_000;
const MAX_ELEMENTS = 10_000;
const MAX_DEPTH = 100;

/** Elements that hold no others, and those that the next one of their kind ends: pages leave their ends out. */
const WITHOUT_END = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd td th tr tbody thead tfoot option'.split(
    ' ',
  ),
);
const TAG = /<(\/?)([a-z][^\s<>/]*)/gi;

/**
 * @returns whether a page is no larger than what is turned into rich text. An end counts where it ends what was opened last:
 *   what is not well nested counts as nested deeper, which is how browsers keep it
 */
export function isOfReadableSize(html: string): boolean {
  if (html.length > MAX_TEXT) return false;
  const open: string[] = [];
  let elements = 0;
  for (const [, end, written = ''] of html.matchAll(TAG)) {
    const name = written.toLowerCase();
    if (end === '') elements += 1;
    if (elements > MAX_ELEMENTS) return false;
    if (WITHOUT_END.has(name)) continue;
    if (end === '') open.push(name);
    else if (open.at(-1) === name) open.pop();
    if (open.length > MAX_DEPTH) return false;
  }
  return true;
}
