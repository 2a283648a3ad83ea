import TurndownService from 'turndown';
import { withPlainBlanks } from './blanks';

/**
 * @param html of a page of WordPress
 * @param fileAt where the library has the file of an address; null for one that did not come along
 * @returns what rich text is kept in: Markdown. Scripts, styles and frames are left out, and pictures that did not come along
 */
export function markdownOf(html: string, fileAt: (address: string) => string | null): string {
  const turndown = new TurndownService({
    headingStyle: 'atx',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '*',
  });
  turndown.remove(['script', 'style', 'iframe', 'object', 'noscript', 'form', 'button', 'input'] as never);
  // Markdown takes HTML, and tables have no other form that keeps their cells as they are.
  turndown.keep(['table']);
  turndown.addRule('picture', {
    filter: 'img',
    replacement: (_, node) => {
      const { src, alt } = attributesOf(node);
      const address = fileAt(src);
      return address === null ? '' : `![${alt.replace(/[[\]\n]/g, ' ')}](${address})`;
    },
  });
  return turndown.turndown(withParagraphs(withPlainBlanks(html))).trim();
}

/** `[gallery ids="1,2"]`. Stops at the next bracket of either kind, so that each sign is looked at once. */
const SHORTCODE = /\[\/?[a-z_-][^\][]*\]/gi;

/** Without what stands between `<!--` and `-->`; one without an end stays for the reader of HTML. */
function withoutRemarks(html: string): string {
  const kept: string[] = [];
  let at = 0;
  for (;;) {
    const begin = html.indexOf('<!--', at);
    const end = begin < 0 ? -1 : html.indexOf('-->', begin + 4);
    if (end < 0) break;
    kept.push(html.slice(at, begin));
    at = end + 3;
  }
  return kept.join('') + html.slice(at);
}

/** Old entries have no paragraphs: WordPress makes them of empty lines when it shows a page. Remarks are of its editor. */
function withParagraphs(html: string): string {
  const text = withoutRemarks(html).replace(SHORTCODE, '');
  if (/<(?:p|div|table|ul|ol|h[1-6])\b/i.test(text)) return text;
  return text
    .split(/\n\s*\n/)
    .map((part) => `<p>${part.trim().replace(/\n/g, '<br>')}</p>`)
    .join('\n');
}

function attributesOf(node: unknown): { src: string; alt: string } {
  const { getAttribute } = node as { getAttribute(name: string): string | null };
  const read = getAttribute.bind(node);
  return { src: read('src') ?? '', alt: read('alt') ?? '' };
}

/** @returns the addresses of the pictures that a page shows */
export function addressesIn(html: string): string[] {
  const found = new Set<string>();
  const begins = /<img\b/gi;
  for (let begin = begins.exec(html); begin; begin = begins.exec(html)) {
    const end = html.indexOf('>', begin.index);
    if (end < 0) break;
    const [, address] = /\bsrc\s*=\s*["']([^"']+)["']/i.exec(html.slice(begin.index, end)) ?? [];
    if (address) found.add(address);
    begins.lastIndex = end;
  }
  return [...found];
}
