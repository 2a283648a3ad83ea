import type { IOptions } from 'sanitize-html';

const TEXT_ALIGNED_CELL = ['colspan', 'rowspan', 'scope'];

/**
 * What rich text may hold. Everything that is not named is taken out; nothing that runs, loads, frames, styles
 * or poses as a part of the site is named. No `style`, `class`, `id`, `target`, no `on…`, no forms.
 */
export const RICH_TEXT_ALLOW_LIST: IOptions = {
  allowedTags: [
    ...['p', 'br', 'hr', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'code'],
    ...['strong', 'b', 'em', 'i', 'u', 's', 'sub', 'sup', 'abbr', 'span', 'a', 'img'],
    ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'figure', 'figcaption'],
    ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
  ],
  allowedAttributes: {
    a: ['href', 'title'],
    img: ['src', 'alt', 'title', 'width', 'height'],
    ol: ['start'],
    th: TEXT_ALIGNED_CELL,
    td: TEXT_ALIGNED_CELL,
    abbr: ['title'],
    '*': ['lang', 'dir'],
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowedSchemesByTag: { img: ['http', 'https'] },
  allowedSchemesAppliedToAttributes: ['href', 'src'],
  // `//host` takes the scheme of the page: on a file or app page it is anything.
  allowProtocolRelative: false,
  // The page's own title is the h1.
  transformTags: { h1: 'h2' },
  disallowedTagsMode: 'discard',
  // Taken out with all they hold. Foreign content (svg, math) and raw-text elements are parsed differently from
  // one parser to the next: what is text here would be mark-up in a browser (mutation XSS).
  nonTextTags: [
    ...['script', 'style', 'textarea', 'option', 'select', 'title', 'template', 'noscript', 'noembed'],
    ...['noframes', 'iframe', 'frameset', 'object', 'applet', 'xmp', 'plaintext', 'svg', 'math'],
  ],
  parseStyleAttributes: false,
};
