import { isSafeAddress } from '../../../../server/src/domain/text/link-address';
import { footnotesOfOffice } from './office-footnotes';
import { listsOfWord } from './word-lists';

/** What of a paste was left out, that its author would look for. */
export interface LeftOut {
  pictures: number;
  links: number;
  hidden: number;
}

export interface CleanPaste {
  readonly html: string;
  readonly leftOut: LeftOut;
}

/** What holds no words of the text. */
const WITHOUT_WORDS =
  'script, style, meta, link, title, xml, template, noscript, iframe, object, embed, form, input, button, select, textarea, svg, math, video, audio, canvas';
/** What nobody sees and a page may not hold: marks of direction and of width, soft hyphens, private use. */
const HIDDEN = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\uE000-\uF8FF]/g;

/**
 * Makes a text of what an office program puts on the clipboard: its headings, lists, tables, links and emphasis stay, its
 * look and its pictures do not. Pictures come from the library, where they have words and are signed with the text.
 *
 * @param html of the clipboard, of which nothing is known
 */
export function cleanedPaste(html: string): CleanPaste {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const leftOut: LeftOut = { pictures: 0, links: 0, hidden: 0 };
  for (const element of body.querySelectorAll(WITHOUT_WORDS)) element.remove();
  // Word hides what it says to other programs: the list number that it draws itself, and comments.
  for (const element of body.querySelectorAll<HTMLElement>('[style]'))
    if (/mso-element\s*:\s*comment|display\s*:\s*none/i.test(element.getAttribute('style') ?? ''))
      element.remove();
  for (const mark of body.querySelectorAll('br.Apple-interchange-newline')) mark.remove();
  // A link is underlined by the page.
  for (const words of body.querySelectorAll<HTMLElement>('a [style]')) words.style.textDecoration = '';
  footnotesOfOffice(body);
  listsOfWord(body);
  withoutComments(body);
  for (const picture of body.querySelectorAll('img, picture, v\\:imagedata')) {
    // A sign of LINE and the like, drawn as a picture, is the sign that stands beside it as its words.
    const alt = picture.getAttribute('alt') ?? '';
    if (/^\p{Extended_Pictographic}/u.test(alt)) picture.replaceWith(alt);
    else {
      leftOut.pictures += 1;
      picture.remove();
    }
  }
  for (const link of body.querySelectorAll('a')) {
    const address = link.getAttribute('href') ?? '';
    // A place in the document that was copied is none in the page.
    const leads =
      address !== '' &&
      !address.startsWith('#') &&
      isSafeAddress(address) &&
      /^(?:https?:|mailto:|tel:|\/)/i.test(address);
    if (leads) continue;
    if (address !== '' && !address.startsWith('#')) leftOut.links += 1;
    link.replaceWith(...link.childNodes);
  }
  headingsFromLevelTwo(body);
  // Word's row that is repeated on each page is the header of the table.
  for (const cell of body.querySelectorAll('thead td')) renamed(cell, 'th');
  for (const words of textsIn(body)) {
    const seen = words.data.replace(HIDDEN, '');
    if (seen !== words.data) leftOut.hidden += 1;
    const clean = seen.replace(/\u00A0/g, ' ');
    if (clean !== words.data) words.data = clean;
  }
  return { html: body.innerHTML, leftOut };
}

function withoutComments(body: HTMLElement): void {
  const comments = document.createNodeIterator(body, NodeFilter.SHOW_COMMENT);
  for (let each = comments.nextNode(); each; each = comments.nextNode()) (each as Comment).remove();
}

function textsIn(body: HTMLElement): Text[] {
  const texts: Text[] = [];
  const walk = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) texts.push(walk.currentNode as Text);
  return texts;
}

/** The title of the page is the only h1. Where the text has one of its own, everything goes down a level. */
function headingsFromLevelTwo(body: HTMLElement): void {
  for (const title of body.querySelectorAll('p.MsoTitle, p.title')) renamed(title, 'h1');
  if (!body.querySelector('h1')) return;
  for (const heading of [...body.querySelectorAll('h1, h2, h3, h4, h5')])
    renamed(heading, `h${Number(heading.tagName[1]) + 1}`);
}

function renamed(element: Element, name: string): void {
  const other = element.ownerDocument.createElement(name);
  for (const kept of ['colspan', 'rowspan']) {
    const value = element.getAttribute(kept);
    if (value !== null) other.setAttribute(kept, value);
  }
  other.append(...element.childNodes);
  element.replaceWith(other);
}
