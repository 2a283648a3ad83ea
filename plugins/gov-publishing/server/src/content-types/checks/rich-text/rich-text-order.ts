import type { Finding } from '../../../domain/content/finding';
import { scalarFields } from '../../model/scalar-fields';
import type { ContentModel } from '../../model/schema';
import { isBlank } from '../../model/values';
import { outlineOf, type Outline } from '../../rich-text/outline';
import { blocks, warns, type Check, type CommonCheck } from '../check';

/** A reader who hears a page instead of seeing it finds the way by headings, links and the heads of tables (QLT-02). */
export const richTextOrder: CommonCheck = {
  check,
  words: {
    'finding.heading.skipped': {
      th: 'หัวข้อ “{words}” เป็นหัวข้อระดับ {level} แต่ก่อนหน้านั้นไม่มีหัวข้อระดับ {expected} โปรดเรียงระดับหัวข้อโดยไม่ข้ามระดับ (WCAG 1.3.1)',
      en: 'The heading “{words}” is of level {level}, and no heading of level {expected} stands before it. Go down one level at a time (WCAG 1.3.1).',
    },
    'finding.heading.empty': {
      th: 'มีหัวข้อที่ไม่มีข้อความ โปรดพิมพ์หัวข้อ หรือลบบรรทัดนั้นออก (WCAG 2.4.6)',
      en: 'There is a heading without words. Write it, or take the line out (WCAG 2.4.6).',
    },
    'finding.link.empty': {
      th: 'ลิงก์ไปยัง {address} ไม่มีข้อความให้กด โปรดพิมพ์ชื่อของสิ่งที่ลิงก์นำไปถึง (WCAG 2.4.4)',
      en: 'The link to {address} has no words. Write the name of what it leads to (WCAG 2.4.4).',
    },
    'finding.link.vague': {
      th: 'ข้อความของลิงก์ “{words}” ไม่บอกว่านำไปที่ใด โปรดใช้ชื่อเอกสารหรือชื่อหน้าเว็บเป็นข้อความของลิงก์แทน (WCAG 2.4.4)',
      en: 'The words of the link “{words}” do not say where it leads. Use the name of the document or page instead (WCAG 2.4.4).',
    },
    'finding.table.no_header': {
      th: 'ตาราง “{words}” ไม่มีหัวตาราง โปรดกำหนดแถวแรกหรือคอลัมน์แรกเป็นหัวตาราง (WCAG 1.3.1)',
      en: 'The table “{words}” has no header cells. Make its first row or first column the header (WCAG 1.3.1).',
    },
  },
};

/** Words that stand for themselves in no list of links. Compared without blanks, signs and capitals. */
const VAGUE: ReadonlySet<string> = new Set([
  ...['คลิก', 'คลิกที่นี่', 'คลิ๊ก', 'คลิ๊กที่นี่', 'คลิกที่ลิงก์', 'คลิกลิงก์', 'คลิกเลย', 'คลิกเพื่ออ่าน'],
  ...['กดที่นี่', 'ที่นี่', 'ตามลิงก์', 'ตามลิงก์นี้', 'ลิงก์', 'ลิงค์', 'ลิงก์นี้', 'ลิงค์นี้'],
  ...['อ่านต่อ', 'อ่านเพิ่ม', 'อ่านเพิ่มเติม', 'ดูเพิ่ม', 'ดูเพิ่มเติม', 'เพิ่มเติม', 'รายละเอียด', 'ดูรายละเอียด', 'ดาวน์โหลด'],
  ...['click', 'clickhere', 'here', 'link', 'thislink', 'more', 'readmore', 'seemore', 'details', 'download'],
]);

const NAMED_LENGTH = 60;
const short = (words: string): string =>
  words.length > NAMED_LENGTH ? `${words.slice(0, NAMED_LENGTH)}…` : words;

function check(model: ContentModel): Check {
  return (entry) =>
    [...scalarFields(model, entry)].flatMap(({ attribute, path, value }) => {
      if (attribute.type !== 'richtext' || typeof value !== 'string' || !/[<[#=-]|https?:/.test(value))
        return [];
      const outline = outlineOf(value);
      return [
        ...headingFindings(outline, path),
        ...linkFindings(outline, path),
        ...outline.tables
          .filter(({ hasHeader }) => !hasHeader)
          .map(({ words }) =>
            blocks('QLT-02', path, 'finding.table.no_header', { params: { words: short(words) } }),
          ),
      ];
    });
}

/** The title of the page is level 1, so a text begins with level 2. */
function headingFindings({ headings }: Outline, path: string): Finding[] {
  const empty = headings.some(({ words }) => isBlank(words));
  let before = 1;
  const skipped = headings.find(({ level }) => {
    const skips = level > before + 1;
    if (!skips) before = level;
    return skips;
  });
  return [
    ...(empty ? [warns('QLT-02', path, 'finding.heading.empty')] : []),
    ...(skipped
      ? [
          warns('QLT-02', path, 'finding.heading.skipped', {
            params: { words: short(skipped.words), level: skipped.level, expected: before + 1 },
          }),
        ]
      : []),
  ];
}

function linkFindings({ links }: Outline, path: string): Finding[] {
  return links.flatMap(({ address, words }): Finding[] => {
    if (isBlank(words))
      return [blocks('QLT-02', path, 'finding.link.empty', { params: { address: short(address) } })];
    const bare = words.replace(/[\s\p{P}\p{S}]/gu, '').toLowerCase();
    return VAGUE.has(bare)
      ? [warns('QLT-02', path, 'finding.link.vague', { params: { words: short(words) } })]
      : [];
  });
}
