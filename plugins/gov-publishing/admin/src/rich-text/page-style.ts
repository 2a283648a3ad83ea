import { governedNow } from '../api/governed-types';
import site from '../../../assets/site.css?raw';

/** Where a text looks as it will on its page. */
export const ON_PAGE = 'gov-on-page';

/** The letters of a browser: what `rem` is of in the rule for the page's root itself, and in what is asked of the screen. */
const BROWSER_PIXELS = 16;
const OF_BROWSER = /\nhtml \{[^}]*\}|@media[^{]*/g;
const SIZE = /(\d*\.?\d+)rem\b/g;
const FONT_FACE = /@font-face\s*\{[^}]*\}/g;
/** A page that has other letters already keeps them. In the panel they would stay other ones for as long as it is open. */
const KEEPS_OTHERS = /font-display:\s*optional/g;

/** The editor's own needs, which no page has. */
const EDITING = `
  & * { all: revert; }
  & .ProseMirror { min-height: 12rem; max-width: 46rem; padding: 0.75rem 1rem; outline: none; white-space: pre-wrap;
    white-space: break-spaces; overflow-wrap: break-word; word-break: normal; line-break: auto; font-variant-ligatures: none; }
  & .ProseMirror li > p, & .ProseMirror td > p, & .ProseMirror th > p { margin: 0; }
  & .ProseMirror [data-current] { background: #fdf3d6; }
  & .ProseMirror [role='doc-endnotes'] { cursor: default; }
  & .ProseMirror .selectedCell { background: #dbe6f6; }
  & .ProseMirror .ProseMirror-selectednode { outline: 3px solid var(--gold); }
`;

/** @returns the stylesheet that every page of the site loads, for one part of the panel: what stands for the whole page there stands for it */
export function pageStyle(): string {
  const prefix = governedNow()?.publicPrefix ?? '/api/gov';
  const fonts = (site.match(FONT_FACE) ?? []).join('\n').replace(KEEPS_OTHERS, 'font-display: swap');
  // The panel's root has letters of another size than the page's.
  const rules = inPixels(
    site.replace(FONT_FACE, '').replace(OF_BROWSER, (rule) => inPixels(rule, BROWSER_PIXELS)),
    rootPixels(),
  ).replace(/(^|\n)(?::root|html)\b/g, '$1&');
  const nested = `.${ON_PAGE} { ${inPixels(EDITING, rootPixels())} ${rules} }`;
  return fonts.replace(/url\(([^)]+)\)/g, (_, name: string) => `url(${prefix}/assets/${name})`) + nested;
}

/** @returns the size of the letters that every other size of a page is told by */
function rootPixels(): number {
  const [root = ''] = site.match(/\nhtml \{[^}]*\}/) ?? [];
  const [, size = '1'] = /([\d.]+)rem/.exec(root) ?? [];
  return Number(size) * BROWSER_PIXELS;
}

function inPixels(rules: string, root: number): string {
  return rules.replace(SIZE, (_, size: string) => `${Number(size) * root}px`);
}
