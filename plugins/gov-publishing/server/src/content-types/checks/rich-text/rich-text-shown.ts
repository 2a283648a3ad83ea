import { blocksFault, named } from '../../input/mark-up-reasons';
import { scalarFields } from '../../model/scalar-fields';
import type { ContentModel } from '../../model/schema';
import { markUpFaults } from '../../rich-text/mark-up';
import { blocks, warns, type Check, type CommonCheck } from '../check';

/**
 * What was typed is what readers see, or the signers are told. Mark-up that may not stand is refused when it is saved;
 * here it is met again, for rows that came past the saving (SEC-02).
 */
export const richTextShown: CommonCheck = {
  check,
  words: {
    'finding.rich_text.forbidden': {
      th: 'ข้อความมีส่วนที่หน้าเว็บไซต์ของทางราชการแสดงไม่ได้: {found} โปรดลบส่วนนั้นออกแล้วบันทึกใหม่',
      en: 'The text holds something that no page may show: {found}. Take it out and save again.',
    },
    'finding.rich_text.block_link': {
      th: 'ลิงก์ {found} ไม่ได้นำไปยังหน้าเว็บไซต์ โปรดแก้ไขลิงก์แล้วบันทึกใหม่',
      en: 'The link {found} leads to no web page. Correct the link and save again.',
    },
    'finding.rich_text.not_shown': {
      th: 'ผู้อ่านจะไม่เห็นส่วนนี้ของข้อความ: {found} โปรดตรวจดูหน้าที่จะเผยแพร่ และลบส่วนนั้นออกหากไม่ต้องการ',
      en: 'Readers will not see this part of the text: {found}. Look at the page as it will be published, and take the part out if it is not needed.',
    },
  },
};

function check(model: ContentModel): Check {
  return (entry) =>
    [...scalarFields(model, entry)].flatMap(({ attribute, path, value }) => {
      if (attribute.type === 'blocks') {
        const fault = blocksFault(value);
        return fault
          ? [blocks('SEC-02', path, 'finding.rich_text.block_link', { params: fault.params })]
          : [];
      }
      if (attribute.type !== 'richtext' || typeof value !== 'string') return [];
      const { forbidden, notShown } = markUpFaults(value);
      return [
        ...(forbidden.length > 0
          ? [blocks('SEC-02', path, 'finding.rich_text.forbidden', { params: { found: named(forbidden) } })]
          : []),
        ...(notShown.length > 0
          ? [warns('QLT-01', path, 'finding.rich_text.not_shown', { params: { found: named(notShown) } })]
          : []),
      ];
    });
}
