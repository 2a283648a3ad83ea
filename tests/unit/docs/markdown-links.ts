import MarkdownIt from 'markdown-it';

/** What a page leads to, and what others can lead to in it. */
export interface MarkdownPage {
  readonly links: readonly string[];
  /** Addresses of headings, as GitHub makes them. */
  readonly headings: readonly string[];
}

/** @returns the addresses of links and pictures, and those of headings */
export function fromMarkdown(text: string): MarkdownPage {
  const tokens = new MarkdownIt({ html: true }).parse(text, {});
  const inline = tokens.flatMap(({ children }) => children ?? []);
  const links = inline.flatMap((token) => token.attrGet('href') ?? token.attrGet('src') ?? []);
  const headings = tokens.flatMap(({ type }, index) =>
    type === 'heading_open' ? [addressOf(tokens[index + 1]?.content ?? '')] : [],
  );
  return { links, headings };
}

function addressOf(heading: string): string {
  const shown = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[`*]/g, '');
  return shown
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}
