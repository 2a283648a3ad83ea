import fc from 'fast-check';
import { foldForSearch, searchWords } from '#server/domain/thai/search-text';

const thai = fc.string({
  unit: fc.constantFrom(...'กขคงจฉชซญฐณดตทนบปพฟมยรลวสหอฮะาิีึืุูเแโใไำ่้๊๋็์ํฺๆฯ๐๑๙ \u200bAzÉ'),
  maxLength: 40,
});

test.each([
  ['ประกาศข้อมูลข่าวสาร', 'ข้อมูล'],
  ['ประกาศข้อมูลข่าวสาร', 'ขอมูล'],
  ['ประกาศข้อมูลข่าวสาร', 'ข๋อมูล'],
  ['แผนพัฒนา พ.ศ. ๒๕๖๑', '2561'],
  ['งบประมาณ 2561', '๒๕๖๑'],
  ['แบบฟอร์ม', 'เเบบฟอรม'],
  ['ทำงาน', 'ทํางาน'],
  ['น้ำ', 'นํ้า'],
  ['ข้อ\u200bมูล', 'ข้อมูล'],
  ['Official GAZETTE', 'gazette'],
  ['café', 'CAFE'],
])('%s is found by %s', (text, search) => {
  const folded = foldForSearch(text);
  expect(searchWords(search).every((word) => folded.includes(word))).toBe(true);
});

test('other letters are other words', () => {
  expect(foldForSearch('ข้อมูล')).not.toBe(foldForSearch('คอมูล'));
  expect(foldForSearch('การคลัง')).not.toContain(foldForSearch('การคลาง'));
});

test('folding what is folded changes nothing', () => {
  fc.assert(
    fc.property(fc.oneof(thai, fc.string({ unit: 'binary' })), (text) => {
      expect(foldForSearch(foldForSearch(text))).toBe(foldForSearch(text));
    }),
  );
});

test('tone marks and what has no width never count', () => {
  fc.assert(
    fc.property(thai, (text) => {
      expect(foldForSearch(text.replace(/[่้๊๋์็\u200b]/g, ''))).toBe(foldForSearch(text));
    }),
  );
});

test('words: each once, no blanks; none where there is no letter and no digit', () => {
  expect(searchWords('  ข้อมูล   ขอมูล ๑ ')).toEqual(['ขอมูล', '1']);
  for (const empty of ['', ' ', '่้', '\u200b', '...', '“ ”']) expect(searchWords(empty)).toEqual([]);
});
