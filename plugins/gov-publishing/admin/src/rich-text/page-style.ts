import { governedNow } from '../api/governed-types';
import site from '../../../assets/site.css?raw';

/** Where a text looks as it will on its page. */
export const ON_PAGE = 'gov-on-page';

/** The panel's root has another size of letters. */
const ROOT_PIXELS = 16;
const FONT_FACE = /@font-face\s*\{[^}]*\}/g;

/** The editor's own needs, which no page has. */
const EDITING = `
  & * { all: revert; }
  & .ProseMirror { min-height: 12rem; max-width: none; padding: 0.75rem 1rem; outline: none; white-space: pre-wrap;
    white-space: break-spaces; overflow-wrap: break-word; word-break: normal; line-break: auto; font-variant-ligatures: none; }
  & .ProseMirror li > p, & .ProseMirror td > p, & .ProseMirror th > p { margin: 0; }
  & .ProseMirror table { display: table; width: 100%; table-layout: fixed; }
  & .ProseMirror .selectedCell { background: #dbe6f6; }
  & .ProseMirror .ProseMirror-selectednode { outline: 3px solid var(--gold); }
`;

/** @returns the stylesheet that every page of the site loads, for one part of the panel: what stands for the whole page there stands for it */
export function pageStyle(): string {
  const prefix = governedNow()?.publicPrefix ?? '/api/gov';
  const fonts = (site.match(FONT_FACE) ?? []).join('\n');
  const rules = site.replace(FONT_FACE, '').replace(/(^|\n)(?::root|html)\b/g, '$1&');
  const nested = `.${ON_PAGE} { ${EDITING} ${rules} }`.replace(
    /(\d*\.?\d+)rem\b/g,
    (_, size: string) => `${Number(size) * ROOT_PIXELS}px`,
  );
  return fonts.replace(/url\(([^)]+)\)/g, (_, name: string) => `url(${prefix}/assets/${name})`) + nested;
}
