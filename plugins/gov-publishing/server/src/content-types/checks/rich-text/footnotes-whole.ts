import { scalarFields } from '../../model/scalar-fields';
import type { ContentModel } from '../../model/schema';
import { isBlank } from '../../model/values';
import { footnotesOf } from '../../rich-text/footnotes-of';
import { blocks, warns, type Check, type CommonCheck } from '../check';

/** A number that leads to no note leads its reader astray, and a note that no number names is found by nobody (QLT-02). */
export const footnotesWhole: CommonCheck = {
  check,
  words: {
    'finding.footnote.no_note': {
      th: 'เลขเชิงอรรถ {number} ไม่มีข้อความเชิงอรรถท้ายเนื้อหา โปรดพิมพ์ข้อความเชิงอรรถ หรือลบเลขนั้นออก (WCAG 2.4.4)',
      en: 'The number of footnote {number} leads to no note at the end of the text. Write the note, or take the number out (WCAG 2.4.4).',
    },
    'finding.footnote.empty': {
      th: 'เชิงอรรถ {number} ไม่มีข้อความ โปรดพิมพ์ข้อความเชิงอรรถ หรือลบเลขนั้นออก (WCAG 2.4.4)',
      en: 'Footnote {number} says nothing. Write it, or take its number out (WCAG 2.4.4).',
    },
    'finding.footnote.no_reference': {
      th: 'ไม่มีเลขในเนื้อหาที่อ้างถึงเชิงอรรถ {number} โปรดใส่เลขเชิงอรรถในเนื้อหา หรือลบข้อความเชิงอรรถนั้นออก (WCAG 1.3.1)',
      en: 'No number in the text refers to footnote {number}. Set the number in the text, or take the note out (WCAG 1.3.1).',
    },
    'finding.footnote.other_words': {
      th: 'ตัวเลขเชิงอรรถ {number} ในเนื้อหาเขียนไว้เป็นอย่างอื่น โปรดพิมพ์เพียงเลข {number} แล้วย้ายข้อความอื่นออกไปไว้นอกเลขเชิงอรรถ (WCAG 2.4.4)',
      en: 'The reference to footnote {number} says something other than its number. Let it say {number} alone, and move other words out of it (WCAG 2.4.4).',
    },
  },
};

function check(model: ContentModel): Check {
  return (entry) =>
    [...scalarFields(model, entry)].flatMap(({ attribute, path, value }) => {
      if (attribute.type !== 'richtext' || typeof value !== 'string') return [];
      const { references, notes } = footnotesOf(value);
      const noted = new Set(notes.map(({ number }) => number));
      const referred = new Set(references.map(({ number }) => number));
      return [
        ...references
          .filter(({ number }) => !noted.has(number))
          .map(({ number }) => blocks('QLT-02', path, 'finding.footnote.no_note', { params: { number } })),
        // Search and summaries leave a number out: other words in its place would be read by nobody but on the page.
        ...references
          .filter(({ number, words }) => words.trim() !== String(number))
          .map(({ number }) =>
            blocks('QLT-02', path, 'finding.footnote.other_words', { params: { number } }),
          ),
        ...notes
          .filter(({ words }) => isBlank(words))
          .map(({ number }) => blocks('QLT-02', path, 'finding.footnote.empty', { params: { number } })),
        ...notes
          .filter(({ number }) => !referred.has(number))
          .map(({ number }) =>
            warns('QLT-02', path, 'finding.footnote.no_reference', { params: { number } }),
          ),
      ];
    });
}
