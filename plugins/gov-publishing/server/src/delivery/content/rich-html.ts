import sanitizeHtml, { type Transformer } from 'sanitize-html';
import { RICH_TEXT_ALLOW_LIST } from '../../content-types/rich-text/allow-list';
import { renderRichText } from '../../content-types/rich-text/rendered';
import { NO_FILES, type ShownFiles } from '../files/file-address';

/**
 * @param text rich text as signed: Markdown, with HTML in it
 * @param files where the public finds the files that the text names, by the address it names them by. A picture that is
 *   not among them was not signed and is not shown; its words are
 * @returns HTML that holds nothing but what the allow-list names: it is put into pages and feed readers as it is
 */
export function richHtml(text: string, files: ShownFiles = NO_FILES): string {
  return withSignedFiles(renderRichText(text).html, files);
}

function withSignedFiles(html: string, files: ShownFiles): string {
  if (!/<(?:img|a)\b/i.test(html)) return html;
  const img: Transformer = (tagName, { src = '', ...attribs }) => {
    const address = files.get(src.trim());
    return address === undefined
      ? { tagName: 'span', attribs: {}, text: attribs['alt'] ?? '' }
      : { tagName, attribs: { src: address, ...attribs } };
  };
  const a: Transformer = (tagName, attribs) => {
    const address = files.get(attribs['href']?.trim() ?? '');
    return { tagName, attribs: address === undefined ? attribs : { ...attribs, href: address } };
  };
  return sanitizeHtml(html, { ...RICH_TEXT_ALLOW_LIST, transformTags: { img, a } });
}
