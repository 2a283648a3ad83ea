import { richWords } from '#server/content-types/rich-text/rich-words';

test.each([
  ['**ข้อ**มูล *ข่าว*สาร', 'ข้อมูล ข่าวสาร'],
  ['ข้อ<b>มู</b>ล<br>ข่าว', 'ข้อมูล ข่าว'],
  ['บรรทัดหนึ่ง\nบรรทัดสอง', 'บรรทัดหนึ่ง บรรทัดสอง'],
  ['# หัวข้อ\n\n- ข้อแรก\n- ข้อสอง', 'หัวข้อ ข้อแรก ข้อสอง'],
  // A body that was written as HTML is one block to Markdown.
  ['<p>ประกาศ<strong>ข้อมูล</strong>ข่าวสาร</p><p>ย่อหน้าสอง</p>', 'ประกาศข้อมูลข่าวสาร ย่อหน้าสอง'],
  ['<ul><li>ข้อแรก</li><li>ข้อสอง</li></ul>', 'ข้อแรก ข้อสอง'],
  ['<table><tr><td>ปี</td><td>๒๕๖๙</td></tr></table>', 'ปี ๒๕๖๙'],
  ['<p>ก &lt; ข &amp;lt; &quot;ค&quot;&nbsp;ง</p>', 'ก < ข &lt; "ค" ง'],
  ['<p title="a > b">คำ</p>', 'คำ'],
  ['<p>ก่อน</p><script>alert("ซ่อน")</script><p>หลัง</p>', 'ก่อน หลัง'],
  ['![ภาพ](/uploads/a.png) ข้าง', 'ข้าง'],
])('the words of %j', (text, words) => {
  expect(richWords(text)).toBe(words);
});
