/** A piece of a page that is HTML already. Everything else is text and is escaped. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = Html | string | number | null | false | undefined | readonly Part[];

/**
 * Makes a piece of a page: html`<h1>${title}</h1>`. Values are escaped unless they are `Html` themselves, so that no
 * signed text can become mark-up by having been forgotten. Nothing is written for null, undefined and false.
 */
export function html(strings: TemplateStringsArray, ...values: readonly Part[]): Html {
  return new Html(strings.reduce((text, part, index) => text + part + written(values[index]), ''));
}

/** @returns HTML that was cleaned by the allow-list, to be put into a page as it is */
export function cleaned(text: string): Html {
  return new Html(text);
}

function written(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map(written).join('');
  return String(part).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
