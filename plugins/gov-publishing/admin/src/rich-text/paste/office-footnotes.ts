import { noteWords } from '../footnotes/footnote-node';
import { signOf } from '../footnotes/stored-footnotes';
import { placeIn } from './place-in-link';

const WITHIN = 'a[href*="#"]';
/** Lines of a note; nothing else parts its words. */
const LINES = 'p, div, li, br';
/** A link that says more than the number of a note is words of the text. */
const IS_NUMBER = /^\s*[[(]?\d{1,3}[\])]?\s*$/;
/** What programs call the part that holds a note, of several lines perhaps. */
const NOTE_NAME = /(?:^|[^a-z])_?(?:sd)?(?:ftn|fn|edn|footnote|endnote)/i;

/**
 * Programs write a footnote as two places that lead to one another: Word (`_ftnref1`, `_ftn1`), Google Docs (`ftnt_ref1`,
 * `ftnt1`), LibreOffice (`sdfootnote1anc`, `sdfootnote1sym`), our own pages. The first is the number in the text, and what
 * stands around the second is the note. Makes signs of the editor of them, in place.
 */
export function footnotesOfOffice(body: HTMLElement): void {
  const places = new Map<string, Element>();
  for (const place of body.querySelectorAll('[id], a[name]'))
    for (const name of [place.id, place.getAttribute('name')])
      if (name && !places.has(name)) places.set(name, place);
  /** By the name of the place of their note: a further number that leads there refers to it once more. */
  const signs = new Map<string, HTMLElement>();
  for (const link of [...body.querySelectorAll<HTMLElement>(WITHIN)]) {
    const name = leadsTo(link);
    const first = signs.get(name);
    if (first && body.contains(link) && IS_NUMBER.test(link.textContent ?? '')) {
      first.dataset['footnote'] = name;
      raisedAround(link).replaceWith(signOf(first.textContent ?? '', body.ownerDocument, name));
      continue;
    }
    const place = places.get(name);
    if (!place || !body.contains(link) || !body.contains(place)) continue;
    const back = wayBack(place, namesOf(link));
    if (!back || !(link.compareDocumentPosition(back) & Node.DOCUMENT_POSITION_FOLLOWING)) continue;
    const note = noteAround(back, link, body);
    if (!note) continue;
    back.remove();
    // Of our own pages: the ways back to further numbers.
    for (const other of note.querySelectorAll('[role="doc-backlink"]')) other.remove();
    const words = wordsOf(note);
    if (words === '') continue;
    const sign = signOf(words, body.ownerDocument);
    raisedAround(link).replaceWith(sign);
    signs.set(name, sign);
    takeOut(note, body);
  }
}

function leadsTo(link: Element): string {
  return placeIn(link.getAttribute('href') ?? '');
}

function namesOf(link: Element): (string | null | undefined)[] {
  return [link.id, link.getAttribute('name'), link.parentElement?.id].filter(Boolean);
}

function wayBack(place: Element, names: readonly unknown[]): Element | undefined {
  const around = place.tagName === 'A' ? place.parentElement : place;
  return [place, ...(around?.querySelectorAll(WITHIN) ?? [])].find(
    (each) => each.matches(WITHIN) && names.includes(leadsTo(each)),
  );
}

/** The line that leads back, or the part of several lines that is named as a note; null where it is the text itself. */
function noteAround(back: Element, link: Element, body: HTMLElement): Element | null {
  const line = back.closest('li, p, dd, div');
  if (!line || line === body || line.contains(link)) return null;
  const around = line.parentElement?.closest('[id], [style*="mso-element"]');
  const isNote =
    around &&
    around !== body &&
    !around.contains(link) &&
    NOTE_NAME.test(around.id || (around.getAttribute('style') ?? '')) &&
    !/-list/.test(around.getAttribute('style') ?? '');
  return isNote ? around : line;
}

/** An address that a link of the note leads to is a part of its words. */
function wordsOf(note: Element): string {
  for (const link of note.querySelectorAll('a[href]')) {
    const address = link.getAttribute('href') ?? '';
    if (/^https?:/i.test(address) && noteWords(link.textContent) !== address) link.append(` (${address})`);
  }
  for (const line of note.querySelectorAll(LINES)) line.after(' ');
  return noteWords(note.textContent);
}

function raisedAround(link: Element): Element {
  const { parentElement: around } = link;
  const isAlone = around?.textContent?.trim() === link.textContent?.trim();
  return around && isAlone && /^(?:SUP|SPAN)$/.test(around.tagName) ? raisedAround(around) : link;
}

/** With the line that programs draw over the notes, and what held nothing but them. */
function takeOut(note: Element, body: HTMLElement): void {
  const { previousElementSibling: before, parentElement: around } = note;
  if (before?.tagName === 'HR') before.remove();
  note.remove();
  if (around && around !== body && around.textContent?.trim() === '' && !around.querySelector('img'))
    takeOut(around, body);
}
