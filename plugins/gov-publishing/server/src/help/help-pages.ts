import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import MarkdownIt from 'markdown-it';
import type { Locale } from '../messages';
import type { HelpPage } from './contract';
import guides from './guides.json';
import pictures from './pictures.json';
import { refusalPage } from './refusal-pages';
import { refusalsPage } from './refusals-page';

/** The page of one reason stands below this word. */
const REFUSALS = 'refusals';
const TITLE = /^# (.+)\n+/;
/** Where the pages of the guide name their pictures: in the plugin's own folder, which is installed with it. */
const PICTURE = /\/assets\/guides\/((?:th|en)\/[a-z-]+\/\d\.webp)$/;

/** Without HTML: what is not written as Markdown is shown as it is. */
const markdown = new MarkdownIt({ html: false });
type Token = ReturnType<typeof markdown.parse>[number];

/** The guide as the panel shows it: one text with docs/guides. */
export class HelpPages {
  /** @param assets the plugin's folder of files; pictures lie in it */
  constructor(private readonly assets: () => string) {}

  /**
   * @param name of a guide (`reporter`, `screens/desk`), or `refusals/<code>`; the first page where it is empty
   * @returns the page, or null where there is none of that name
   */
  page(locale: Locale, name: string): HelpPage | null {
    const text = textOf(locale, name);
    if (text === null) return null;
    const title = TITLE.exec(text)?.[1] ?? '';
    return { title, html: this.rendered(text.replace(TITLE, ''), name) };
  }

  private rendered(text: string, name: string): string {
    const tokens = markdown.parse(text, {});
    tokens.forEach((token, at) => {
      if (token.type === 'heading_open') token.attrSet('id', anchorOf(tokens[at + 1]?.content ?? ''));
      for (const child of token.children ?? []) {
        const [href, src] = [child.attrGet('href'), child.attrGet('src')];
        if (href !== null) child.attrSet('href', pathOf(href, name));
        if (src !== null) this.show(child, src);
      }
    });
    const html = markdown.renderer.render(tokens, markdown.options, {});
    return name === REFUSALS ? withLinks(html) : html;
  }

  /** In the page itself: a picture asked for by its address would come without the session. Its size keeps its place. */
  private show(image: Token, src: string): void {
    const [, path = ''] = PICTURE.exec(src) ?? [];
    const sizes: Readonly<Record<string, { width: number; height: number }>> = pictures;
    const size = Object.hasOwn(sizes, path) ? sizes[path] : undefined;
    image.attrSet('src', size === undefined ? '' : this.bytesOf(path));
    if (size === undefined) return;
    image.attrSet('width', String(size.width));
    image.attrSet('height', String(size.height));
    image.attrSet('loading', 'lazy');
    image.attrSet('decoding', 'async');
  }

  private bytesOf(path: string): string {
    const bytes = readFileSync(join(this.assets(), 'guides', path));
    return `data:image/${extname(path).slice(1)};base64,${bytes.toString('base64')}`;
  }
}

function textOf(locale: Locale, name: string): string | null {
  if (name === REFUSALS) return refusalsPage(locale);
  if (name.startsWith(`${REFUSALS}/`)) return refusalPage(locale, name.slice(REFUSALS.length + 1));
  const pages: Readonly<Record<string, string>> = guides[locale];
  const asked = name === '' ? 'README' : name;
  return Object.hasOwn(pages, asked) ? (pages[asked] ?? null) : null;
}

/** @returns the address of a heading within its page, as GitHub makes it */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}

/** @returns where a link of a page leads in the help: `reporter`, `screens/desk`; elsewhere it leads nowhere */
function pathOf(href: string, from: string): string {
  const { pathname, hash } = new URL(href, `http://guide/${from}`);
  const page = pathname
    .replace(/^\//, '')
    .replace(/\.md$/, '')
    .replace(/^README$/, '');
  return `${page}${hash}`;
}

/** In the list of all reasons each leads to its page. */
function withLinks(html: string): string {
  return html.replace(
    /<code>([\w.]+)<\/code>/g,
    (_, code: string) => `<a href="${REFUSALS}/${code}"><code>${code}</code></a>`,
  );
}
