import type { Finding } from '../../domain/content/finding';
import { scalarFields, type ScalarField } from '../model/scalar-fields';
import type { ContentModel } from '../model/schema';
import { listOf, textOf } from '../model/values';
import { withoutReferences } from '../rich-text/character-references';
import { blocks, type Check, type CommonCheck } from './check';

/** Every picture can be read by those who cannot see it: files, photos, charts, pictures in the text (QLT-02). */
export const imagesHaveAlt: CommonCheck = {
  check,
  words: {
    'finding.image.alt_missing': {
      th: 'รูปภาพ “{name}” ยังไม่มีข้อความอธิบายภาพ โปรดอธิบายสิ่งที่ปรากฏในภาพเป็นข้อความ สำหรับผู้ที่มองไม่เห็นภาพ',
      en: 'The image “{name}” has no alternative text. Describe in words what it shows, for those who cannot see it.',
    },
    'finding.image.inline_alt_missing': {
      th: 'มีรูปภาพในเนื้อหาที่ยังไม่มีข้อความอธิบายภาพ จำนวน {count} ภาพ โปรดอธิบายสิ่งที่ปรากฏในแต่ละภาพเป็นข้อความ (WCAG 1.1.1)',
      en: 'Images in the text without alternative text: {count}. Describe in words what each of them shows (WCAG 1.1.1).',
    },
  },
};

function check(model: ContentModel): Check {
  return (entry) =>
    [...scalarFields(model, entry)].flatMap((field) => {
      if (field.attribute.type === 'media') return mediaFindings(field);
      return field.attribute.type === 'richtext' ? inlineFindings(field) : [];
    });
}

/** The words stand beside the picture (`alt`, or `coverAlt` for `cover`), or with the file in the library. */
function mediaFindings({ value, holder, name, path, component }: ScalarField): Finding[] {
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
const MARKDOWN_IMAGE_WITHOUT_ALT = /!\[[\s\p{C}]*\]\s*[([]/gu;

function inlineFindings({ value, path }: ScalarField): Finding[] {
  if (typeof value !== 'string') return [];
  const html = value.match(HTML_IMAGE) ?? [];
  const bare = html.filter((tag) => {
    const [, doubleQuoted, singleQuoted] = ALT.exec(tag) ?? [];
    return textOf(withoutReferences(doubleQuoted ?? singleQuoted ?? '')) === undefined;
  }).length;
  const count = bare + (withoutReferences(value).match(MARKDOWN_IMAGE_WITHOUT_ALT)?.length ?? 0);
  return count === 0
    ? []
    : [blocks('QLT-02', path, 'finding.image.inline_alt_missing', { params: { count } })];
}
