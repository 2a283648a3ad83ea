import { phoneNumbersIn } from '../../../domain/thai/phone-numbers';
import type { Json } from '../../../domain/content/snapshot';
import { richHtml } from '../../content/rich-html';
import { asRow } from '../../../strapi-boundary';
import { cleaned, html, type Html } from '../frame/html';
import type { PartContext } from './part-context';

/** @returns the text of a value; null where it is none, or shows nothing */
export function textOf(value: Json | undefined): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** @returns a text with its lines kept */
export function lines(text: string, inner: (line: string) => Html | string = (line) => line): Html {
  return html`${text.split(/\r\n?|\n/).map((line, index) => [index > 0 && html`<br />`, inner(line)])}`;
}

/** @returns a rich text as clean HTML, with the files that it names as they were signed */
export function rich(text: string, { facts: { item } }: PartContext): Html {
  const named = Array.isArray(item['referencedFiles']) ? (item['referencedFiles'] as readonly Json[]) : [];
  const files = named.map((each) => {
    const { address, url } = asRow(each);
    return [String(address), String(url)] as const;
  });
  return html`<div class="body">${cleaned(richHtml(text, new Map(files)))}</div>`;
}

/** Enough for what officers write; what it misses stays plain text. */
const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/**
 * @param hotlines whether four digits are a telephone number, too
 * @returns a text with its telephone numbers and e-mail addresses as links: one touch is enough to call
 */
export function reachable(text: string, hotlines = false): Html {
  return lines(text, (line) => {
    const phones = phoneNumbersIn(line, hotlines).map(({ start, end, dialled, extension }) => ({
      start,
      end,
      address: `tel:${dialled}${extension === null ? '' : `;ext=${extension}`}`,
    }));
    const mails = [...line.matchAll(EMAIL)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      address: `mailto:${match[0]}`,
    }));
    return linked(line, [...phones, ...mails]);
  });
}

interface Link {
  readonly start: number;
  readonly end: number;
  readonly address: string;
}

function linked(text: string, links: readonly Link[]): Html {
  const parts: (string | Html)[] = [];
  let at = 0;
  for (const { start, end, address } of [...links].sort((a, b) => a.start - b.start)) {
    // A number within an address belongs to the address.
    if (start < at) continue;
    parts.push(text.slice(at, start), html`<a href="${address}">${text.slice(start, end)}</a>`);
    at = end;
  }
  return html`${parts}${text.slice(at)}`;
}
