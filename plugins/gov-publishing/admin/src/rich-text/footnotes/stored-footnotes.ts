import { backWords, referenceName, type FootnoteWords } from '../../../../server/src/domain/text/footnotes';
import { isSafeAddress } from '../../../../server/src/domain/text/link-address';
import { noteWords, SIGN } from './footnote-node';
import { numberedNotes } from './numbered-notes';

/** Latin letters and signs alone, as in the older format: Thai follows an address without a blank. */
const ADDRESS = /(https?:\/\/[!-~]*[\w/])/;

/** @returns a sign of the editor, that holds the words of a note */
export function signOf(words: string, document: Document, key = ''): HTMLElement {
  const sign = document.createElement('sup');
  sign.dataset['footnote'] = key;
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
  const links = [...body.querySelectorAll('a[role="doc-noteref"]')];
  const notes = new Map(links.map((link) => [nameOf(link), body.querySelector(`li[id="${nameOf(link)}"]`)]));
  for (const link of links) {
    const note = notes.get(nameOf(link)) ?? null;
    const words = noteWords(note?.textContent ?? null);
    if (!note || words === '') {
      link.replaceWith(...link.childNodes);
      continue;
    }
    const isAlone = links.filter((other) => nameOf(other) === nameOf(link)).length === 1;
    const sign = signOf(words, body.ownerDocument, isAlone ? '' : nameOf(link));
    const { parentElement: raised } = link;
    (raised?.tagName === 'SUP' ? raised : link).replaceWith(sign);
    note.remove();
  }
  for (const notes of body.querySelectorAll('section'))
    if (notes.querySelector('li')) notes.replaceWith(...notes.childNodes);
    else notes.remove();
  return body.innerHTML;
}

function nameOf(link: Element): string {
  return CSS.escape(link.getAttribute('href')?.slice(1) ?? '');
}

/** Writes the signs of the editor as a page has its footnotes: numbers in the text, and the notes at its end. In place. */
export function writeFootnotes(body: HTMLElement, words: FootnoteWords): void {
  const { ownerDocument: document } = body;
  const signs = [...body.querySelectorAll<HTMLElement>(SIGN)].map((sign) => ({
    sign,
    words: sign.textContent ?? '',
    key: sign.dataset['footnote'] ?? '',
  }));
  const items = numberedNotes(signs).map((note) => {
    const item = element(document, 'li', { id: `fn-${note.number}` });
    item.append(...withLinks(note.words, document));
    note.references.forEach(({ sign }, index) => {
      const name = referenceName(note.number, index + 1);
      const back = element(document, 'a', { href: `#${name}`, role: 'doc-backlink' });
      back.textContent = backWords(words, index + 1);
      item.append(' ', back);
      writeReference(sign, note.number, name, words);
    });
    return item;
  });
  if (items.length === 0) return;
  const section = element(document, 'section', { role: 'doc-endnotes', 'aria-label': words.list });
  section.appendChild(document.createElement('ol')).append(...items);
  body.append(section);
}

function writeReference(sign: HTMLElement, number: number, name: string, words: FootnoteWords): void {
  const reference = element(sign.ownerDocument, 'a', {
    href: `#fn-${number}`,
    id: name,
    role: 'doc-noteref',
    'aria-label': `${words.reference} ${number}`,
  });
  reference.textContent = String(number);
  delete sign.dataset['footnote'];
  sign.replaceChildren(reference);
  outOfLink(sign);
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
