import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect, isRefused } from '#server/gate/uploads/incoming/file-inspection';

const folder = mkdtempSync(join(tmpdir(), 'data-xml-'));
afterAll(() => rmSync(folder, { recursive: true }));
const isTaken = async (bytes: string | Buffer): Promise<boolean> => {
  const filepath = join(folder, 'x.xml');
  writeFileSync(filepath, bytes);
  return !isRefused(await inspect({ filepath, originalFilename: 'x.xml' }));
};
const LONG = 'a'.repeat(60);
const RUN = 'script>alert(1)';

test.each<[string, string | Buffer]>([
  ['a long prefix, the name in pieces', `<${LONG}:svg xmlns:${LONG}="http://www.w3.org/&#50;000/svg"/>`],
  [
    'blanks before the quote',
    `<a xmlns:x=${' '.repeat(70_000)}"http://www.w3.org/&#49;999/xhtml"><x:${RUN}</x:script></a>`,
  ],
  [
    'letters that only a browser sees',
    '<?xml version="1.0" encoding="ISO-2022-JP"?><svg xmlns="http://www.w3.org/20\u001B(B00/svg"/>',
  ],
  ['other letters', '<?xml version="1.0" encoding="UTF-7"?><a/>'],
  ['a stylesheet', '<?xml version="1.0"?><?xml-stylesheet href="x"?><a/>'],
  ['elements in one another without end', '<a>'.repeat(100_000)],
  ['a tag without end', `<a b="${'x'.repeat(2_000_000)}"/>`],
  ['what is not well-formed', '<a><b></a>'],
])('%s: refused', async (_what, xml) => {
  expect(await isTaken(xml)).toBe(false);
});

test.each<[string, string | Buffer]>([
  [
    'a map',
    '<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document/></kml>',
  ],
  ['a byte order mark', '\uFEFF<?xml version="1.0"?><a xmlns:b="urn:b"><b:c>1 &amp; 2</b:c></a>'],
  ['Thai of older systems', Buffer.from('<?xml version="1.0" encoding="TIS-620"?><a>\xa1\xa2</a>', 'latin1')],
  ['much text', `<a>${'ก'.repeat(1_500_000)}</a>`],
])('%s: taken', async (_what, xml) => {
  expect(await isTaken(xml)).toBe(true);
});
