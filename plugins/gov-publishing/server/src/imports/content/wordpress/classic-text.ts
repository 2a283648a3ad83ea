/** `[gallery ids="1,2"]`. Stops at the next bracket of either kind, so that each sign is looked at once. */
const SHORTCODE = /\[(\/?)([a-z_][a-z0-9_-]*)((?:\s|\/)[^\][]*)?\]/gi;
/** Written by the block editor, which needs no empty lines. */
const BLOCK = '<!-- wp:';

/** What WordPress keeps of a page, before anything is made of its tags. */
export interface ClassicText {
  readonly html: string;
  /** Names of the short codes that were taken out, in brackets. */
  readonly codes: readonly string[];
  /** Whether its paragraphs are parted by empty lines, of which WordPress makes paragraphs when it shows a page. */
  readonly byLines: boolean;
}

/** @returns a page without remarks and short codes; a picture with a caption is a figure */
export function classicText(content: string): ClassicText {
  const codes = new Set<string>();
  const html = withoutRemarks(content).replace(SHORTCODE, (_, end: string, name: string) => {
    const code = name.toLowerCase();
    if (code === 'caption' || code === 'wp_caption') return `<${end}figure>`;
    codes.add(`[${code}]`);
    return '';
  });
  return { html, codes: [...codes], byLines: !content.includes(BLOCK) && !/<p\b/i.test(content) };
}

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
