import type { FootnoteWords } from '../../../../server/src/domain/text/footnotes';
import { isSafeAddress } from '../../../../server/src/domain/text/link-address';
import { noteWords, SIGN } from './footnote-node';

/** Latin letters and signs alone, as in the older format: Thai follows an address without a blank. */
const ADDRESS = /(https?:\/\/[!-~]*[\w/])/;

/** @returns a sign of the editor, that holds the words of a note */
export function signOf(words: string, document: Document): HTMLElement {
  const sign = document.createElement('sup');
  sign.dataset['footnote'] = '';
  sign.textContent = words;
  return sign;
}

/**
 * @param html of a text as it is stored
 * @returns the same with its footnotes as signs of the editor; a number without a note, and a note without a number, are words
 */
export function withSigns(html: string): string {
  if (!html.includes('role="doc-')) return html;
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const link of body.querySelectorAll('a[role="doc-backlink"]')) link.remove();
  for (const link of body.querySelectorAll('a[role="doc-noteref"]')) {
    const note = body.querySelector(`li[id="${CSS.escape(link.getAttribute('href')?.slice(1) ?? '')}"]`);
    const words = noteWords(note?.textContent ?? null);
    if (!note || words === '') {
      link.replaceWith(...link.childNodes);
      continue;
    }
    const { parentElement: raised } = link;
    (raised?.tagName === 'SUP' ? raised : link).replaceWith(signOf(words, body.ownerDocument));
    note.remove();
  }
  for (const notes of body.querySelectorAll('section'))
    if (notes.querySelector('li')) notes.replaceWith(...notes.childNodes);
    else notes.remove();
  return body.innerHTML;
}

/** Writes the signs of the editor as a page has its footnotes: numbers in the text, and the notes at its end. In place. */
export function writeFootnotes(body: HTMLElement, words: FootnoteWords): void {
  const { ownerDocument: document } = body;
  const items = [...body.querySelectorAll<HTMLElement>(SIGN)].map((sign, index) => {
    const number = index + 1;
    const item = element(document, 'li', { id: `fn-${number}` });
    const back = element(document, 'a', { href: `#fnref-${number}`, role: 'doc-backlink' });
    back.textContent = words.back;
    item.append(...withLinks(sign.textContent ?? '', document), ' ', back);
    const reference = element(document, 'a', {
      href: `#fn-${number}`,
      id: `fnref-${number}`,
      role: 'doc-noteref',
      'aria-label': `${words.reference} ${number}`,
    });
    reference.textContent = String(number);
    delete sign.dataset['footnote'];
    sign.replaceChildren(reference);
    outOfLink(sign);
    return item;
  });
  if (items.length === 0) return;
  const section = element(document, 'section', { role: 'doc-endnotes', 'aria-label': words.list });
  section.appendChild(document.createElement('ol')).append(...items);
  body.append(section);
}

function element(
  document: Document,
  name: string,
  attributes: Readonly<Record<string, string>>,
): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

/** The words of a note, with the addresses in it as links. */
function withLinks(text: string, document: Document): (string | HTMLElement)[] {
  return text.split(ADDRESS).map((part, index) => {
    if (index % 2 === 0 || !isSafeAddress(part)) return part;
    const link = element(document, 'a', { href: part });
    link.textContent = part;
    return link;
  });
}

/** A link in a link is none: the words around a number are two links. */
function outOfLink(sign: HTMLElement): void {
  const link = sign.parentElement?.closest('a');
  if (!link?.lastChild) return;
  const rest = link.ownerDocument.createRange();
  rest.setStartAfter(sign);
  rest.setEndAfter(link.lastChild);
  const after = link.cloneNode(false) as HTMLElement;
  after.append(rest.extractContents());
  link.after(sign, after);
  for (const part of [link, after]) if (part.textContent === '') part.remove();
}
