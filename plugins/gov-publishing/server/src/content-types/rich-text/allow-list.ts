import type { IOptions } from 'sanitize-html';
import { FOOTNOTE_MARKS } from '../../domain/text/footnotes';

const TEXT_ALIGNED_CELL: readonly string[] = ['colspan', 'rowspan', 'scope'];

/** Taken out of what is shown with all they hold. Foreign content (svg, math) and raw-text elements are parsed
 * differently from one parser to the next: what is text here would be mark-up in a browser (mutation XSS). */
const WITH_ALL_THEY_HOLD = [
  ...['script', 'style', 'textarea', 'option', 'select', 'title', 'template', 'noscript', 'noembed'],
  ...['noframes', 'iframe', 'frameset', 'object', 'applet', 'xmp', 'plaintext', 'svg', 'math'],
];

/**
 * Elements for which a text is refused when it is written: they run, load, frame, take input, or would take away the
 * words they hold.
 */
export const FORBIDDEN_TAGS: ReadonlySet<string> = new Set([
  ...WITH_ALL_THEY_HOLD,
  ...[
    'embed',
    'frame',
    'form',
    'input',
    'button',
    'datalist',
    'optgroup',
    'link',
    'meta',
    'base',
    'html',
    'head',
    'body',
  ],
  ...[
    'video',
    'audio',
    'source',
    'track',
    'portal',
    'dialog',
    'slot',
    'param',
    'canvas',
    'isindex',
    'keygen',
  ],
]);

/** Elements that are shown. */
export const ALLOWED_TAGS: readonly string[] = [
  ...['p', 'br', 'hr', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'code'],
  ...['strong', 'b', 'em', 'i', 'u', 's', 'sub', 'sup', 'abbr', 'span', 'a', 'img'],
  ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'figure', 'figcaption'],
  ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
  // The notes of a text; without a mark of theirs it is a paragraph among others.
  'section',
];

const OTHER_ELEMENTS = [
  ...[
    'address',
    'area',
    'article',
    'aside',
    'bdi',
    'bdo',
    'big',
    'center',
    'cite',
    'col',
    'colgroup',
    'data',
    'del',
  ],
  ...[
    'details',
    'dfn',
    'dir',
    'div',
    'fieldset',
    'font',
    'footer',
    'h1',
    'header',
    'hgroup',
    'image',
    'ins',
    'kbd',
  ],
  ...[
    'label',
    'legend',
    'main',
    'map',
    'mark',
    'marquee',
    'menu',
    'menuitem',
    'meter',
    'nav',
    'nobr',
    'output',
  ],
  ...['picture', 'progress', 'q', 'rp', 'rt', 'ruby', 'samp', 'search', 'small', 'strike', 'summary'],
  ...['time', 'tt', 'var', 'wbr'],
];

/** Every element of HTML. Anything else in angle brackets is no mark-up but words somebody typed: `<ชื่อ>`, `<name>`. */
export const HTML_ELEMENTS: ReadonlySet<string> = new Set([
  ...ALLOWED_TAGS,
  ...FORBIDDEN_TAGS,
  ...OTHER_ELEMENTS,
]);

/** Attributes that are shown, by element; `*` of every element. */
export const ALLOWED_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'title', ...(FOOTNOTE_MARKS['a'] ?? [])],
  li: FOOTNOTE_MARKS['li'] ?? [],
  section: FOOTNOTE_MARKS['section'] ?? [],
  img: ['src', 'alt', 'title', 'width', 'height'],
  ol: ['start'],
  th: TEXT_ALIGNED_CELL,
  td: TEXT_ALIGNED_CELL,
  abbr: ['title'],
  '*': ['lang', 'dir'],
};

/**
 * What is shown of rich text. Mark-up that is not named is left out; nothing that runs, loads, frames, styles or poses
 * as a part of the site is named. No `style`, `class`, `target`, no `on…`, no forms; `id` and `role` are those of footnotes,
 * of which the cleaner takes one shape alone.
 */
export const RICH_TEXT_ALLOW_LIST: IOptions = {
  allowedTags: [...ALLOWED_TAGS],
  allowedAttributes: Object.fromEntries(
    Object.entries(ALLOWED_ATTRIBUTES).map(([tag, attributes]) => [tag, [...attributes]]),
  ),
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowedSchemesByTag: { img: ['http', 'https'] },
  allowedSchemesAppliedToAttributes: ['href', 'src'],
  // `//host` takes the scheme of the page: on a file or app page it is anything.
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  nonTextTags: WITH_ALL_THEY_HOLD,
  parseStyleAttributes: false,
};
