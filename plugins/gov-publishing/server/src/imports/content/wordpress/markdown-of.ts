import TurndownService from 'turndown';

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
  return turndown.turndown(withParagraphs(html)).trim();
}

/** Old entries have no paragraphs: WordPress makes them of empty lines when it shows a page. Remarks are of its editor. */
function withParagraphs(html: string): string {
  const text = html.replace(/<!--[\s\S]*?-->/g, '').replace(/\[\/?[a-z_-]+[^\]]*\]/gi, '');
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

/** @returns the addresses of the pictures and files that a page shows or leads to */
export function addressesIn(html: string): string[] {
  const found = [...html.matchAll(/<img\b[^>]*?\bsrc\s*=\s*["']([^"']+)["']/gi)].map(
    ([, address]) => address ?? '',
  );
  return [...new Set(found.filter((address) => address !== ''))];
}
