/** Elements that are written under another name, or that hold the same without. */
const SAME: Readonly<Record<string, string>> = {
  B: 'STRONG',
  I: 'EM',
  THEAD: '',
  TBODY: '',
  TFOOT: '',
  P: '',
  BR: '',
};
const KEPT_ATTRIBUTES = [
  'href',
  'src',
  'alt',
  'title',
  'lang',
  'dir',
  'start',
  'colspan',
  'rowspan',
  'scope',
  'width',
  'height',
];

/**
 * @param before HTML of a text that the editor did not write
 * @param after what the editor makes of it
 * @returns what the editor would not keep, by name, each once; `…` for words
 */
export function lostParts(before: string, after: string): string[] {
  const [old, now] = [partsOf(before), partsOf(after)];
  const lost = [...old.parts]
    .filter(([name, count]) => (now.parts.get(name) ?? 0) < count)
    .map(([name]) => name);
  return old.words === now.words ? lost : [...lost, '…'];
}

function partsOf(html: string): { readonly parts: ReadonlyMap<string, number>; readonly words: string } {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  // Numbers and ways back are made of the order of the footnotes, whenever a text is written.
  for (const made of body.querySelectorAll('a[role="doc-noteref"], a[role="doc-backlink"]')) made.remove();
  const parts = new Map<string, number>();
  const count = (name: string): unknown => parts.set(name, (parts.get(name) ?? 0) + 1);
  for (const element of body.querySelectorAll('*')) {
    const name = SAME[element.tagName] ?? element.tagName;
    if (name !== '') count(`<${name.toLowerCase()}>`);
    for (const attribute of KEPT_ATTRIBUTES)
      if (element.hasAttribute(attribute))
        count(`${attribute}="${element.getAttribute(attribute)?.slice(0, 40)}"`);
  }
  return { parts, words: (body.textContent ?? '').replace(/\s+/g, '') };
}
