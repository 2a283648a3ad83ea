import { writeFootnotes } from './footnotes/stored-footnotes';
import type { FootnoteWords } from '../../../server/src/domain/text/footnotes';

/** Elements without an end. */
const VOID = new Set(['br', 'hr', 'img']);
/** Where the editor takes no words: nothing of a page. */
const EDITING = 'contenteditable';
/** A paragraph alone in one of these says nothing more than its words. */
const HOLDERS = new Set(['LI', 'TD', 'TH']);

/**
 * @param html as the editor gives it
 * @param words of footnotes in the language of the text
 * @returns the same as the server's cleaner writes it, letter by letter: empty paragraphs, which no page shows, are left out;
 *   empty where it says nothing
 */
export function writtenHtml(html: string, words: FootnoteWords): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const paragraph of body.querySelectorAll('p')) {
    const { parentElement: around } = paragraph;
    if (isEmpty(paragraph) && !(around && HOLDERS.has(around.tagName))) paragraph.remove();
    else if (around && HOLDERS.has(around.tagName) && isAlone(paragraph))
      paragraph.replaceWith(...paragraph.childNodes);
  }
  writeFootnotes(body, words);
  const text = [...body.childNodes].map(written).join('');
  return body.textContent?.trim() || /<(?:img|hr|table)\b/.test(text) ? text.trim() : '';
}

function isEmpty(element: Element): boolean {
  return element.textContent === '' && element.querySelector('img, br') === null;
}

/** A list within an item may follow its words. */
function isAlone({ parentElement: around }: Element): boolean {
  const [first, ...others] = around?.children ?? [];
  return first?.tagName === 'P' && others.every(({ tagName }) => tagName === 'UL' || tagName === 'OL');
}

function written(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return escaped(node.textContent ?? '');
  if (!(node instanceof Element)) return '';
  const name = node.tagName.toLowerCase();
  const attributes = [...node.attributes]
    .filter((each) => each.name !== EDITING)
    .map((attribute) => ` ${attribute.name}="${escaped(attribute.value).replace(/"/g, '&quot;')}"`);
  const start = `<${name}${attributes.join('')}`;
  if (VOID.has(name)) return `${start} />`;
  return `${start}>${[...node.childNodes].map(written).join('')}</${name}>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
