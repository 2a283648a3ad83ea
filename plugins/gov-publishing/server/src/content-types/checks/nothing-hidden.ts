import { hiddenTexts } from '../input/hidden-reasons';
import type { ContentModel } from '../model/schema';
import { textOf } from '../model/values';
import { blocks, type Check, type CommonCheck } from './check';

/** What is signed is what is seen: for rows that came past the saving, and for files and related entries. */
export const nothingHidden: CommonCheck = {
  check,
  words: {
    'finding.hidden_characters': {
      th: 'มีอักขระที่มองไม่เห็น {characters} ใกล้ “{near}” (ตัวเลขในวงเล็บคือลำดับตัวอักษร) โปรดลบแล้วพิมพ์ข้อความส่วนนั้นใหม่',
      en: 'There are characters that nobody sees: {characters}, near “{near}” (in brackets, which character it is). Delete that part and type it again.',
    },
  },
};

function check(model: ContentModel): Check {
  return (entry) =>
    hiddenTexts(model, entry)
      // A title that shows nothing is found as one that is missing.
      .filter(({ path }) => path !== 'title' || textOf(entry['title']) !== undefined)
      .map(({ path, params }) => blocks('QLT-01', path, 'finding.hidden_characters', { params }));
}
