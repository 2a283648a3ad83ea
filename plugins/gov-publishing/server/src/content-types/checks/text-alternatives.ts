import type { Finding } from '../../domain/content/finding';
import { leavesOf, type Leaf } from '../model/leaves';
import type { ContentModel } from '../model/schema';
import { listOf, textOf } from '../model/values';
import { blocks, type Check } from './check';

/** Every picture can be read by those who cannot see it: files, photos, charts, pictures in the text (QLT-02). */
export function imagesHaveAlt(model: ContentModel): Check {
  return (entry) =>
    [...leavesOf(model, entry)].flatMap((leaf) => {
      if (leaf.attribute.type === 'media') return mediaFindings(leaf);
      return leaf.attribute.type === 'richtext' ? inlineFindings(leaf) : [];
    });
}

/** The words stand beside the picture (`alt`, or `coverAlt` for `cover`), or with the file in the library. */
function mediaFindings({ value, holder, name, path, component }: Leaf): Finding[] {
  const ownAltField = component === null ? `${name}Alt` : 'alt';
  const altPath = path.slice(0, path.length - name.length) + ownAltField;
  const beside = textOf(holder[ownAltField]);
  const bare = listOf(value).filter(
    (file) => isImage(file['mime']) && beside === undefined && textOf(file['alternativeText']) === undefined,
  );
  return bare.map((file) =>
    blocks('QLT-02', altPath, 'finding.image.alt_missing', {
      params: { name: textOf(file['name']) ?? name },
    }),
  );
}

function isImage(mime: unknown): boolean {
  return typeof mime === 'string' && mime.startsWith('image/');
}

const HTML_IMAGE = /<img\b[^<>]*>/gi;
const ALT = /\salt\s*=\s*(?:"([^"]*)"|'([^']*)')/i;
/** Markdown, which Strapi's rich-text editor writes: `![](picture.png)`. */
const MARKDOWN_IMAGE_WITHOUT_ALT = /!\[\s*\]\s*[([]/g;

function inlineFindings({ value, path }: Leaf): Finding[] {
  if (typeof value !== 'string') return [];
  const html = value.match(HTML_IMAGE) ?? [];
  const bare = html.filter((tag) => {
    const [, doubleQuoted, singleQuoted] = ALT.exec(tag) ?? [];
    return textOf(doubleQuoted ?? singleQuoted) === undefined;
  }).length;
  const count = bare + (value.match(MARKDOWN_IMAGE_WITHOUT_ALT)?.length ?? 0);
  return count === 0
    ? []
    : [blocks('QLT-02', path, 'finding.image.inline_alt_missing', { params: { count } })];
}
