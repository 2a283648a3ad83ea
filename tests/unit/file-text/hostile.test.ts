import { zipSync, strToU8 } from 'fflate';
import { performance } from 'node:perf_hooks';
import { processorTime } from '../../harness/processor-time';
import { FileScanThread } from '#server/entries/contents/file-scan-thread';
import type { ReadableExtension } from '#server/domain/text/file-scan';

/** So that a slow machine alone makes no file too slow. */
const PATIENCE_MS = 15 * 60_000;

/** Files made to take a server down, or to make it tell or fetch something: each ends in words, and soon. */
const thread = new FileScanThread(PATIENCE_MS);
afterAll(() => thread.stop());
const read = (bytes: Uint8Array, extension: ReadableExtension) =>
  thread.read(() => Promise.resolve(new Uint8Array(bytes)), extension);
const odt = (xml: string) => zipSync({ 'content.xml': strToU8(xml) });

const MB = 1024 * 1024;
const LAUGHS = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "${'ก'.repeat(1_000)}">${Array.from(
  { length: 9 },
  (_, level) => `<!ENTITY ${'bcdefghij'[level]} "${`&${'abcdefghi'[level]};`.repeat(10)}">`,
).join('')}]><office:text><text:p>&j; 081-234-5678</text:p></office:text>`;
const OUTSIDE =
  '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd"><!ENTITY % p SYSTEM "http://127.0.0.1:1/x"> %p;]>' +
  '<office:text><text:p>&e; 081-234-5678</text:p></office:text>';

/** The sizes that the archive's list and its entry give are made smaller than the part is. */
function lying(): Uint8Array {
  const bytes = zipSync({ 'content.xml': new Uint8Array(40 * MB) }, { level: 9 });
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = 0; at + 30 < bytes.length; at += 1) {
    const signature = view.getUint32(at, true);
    if (signature === 0x04034b50) view.setUint32(at + 22, 10, true);
    if (signature === 0x02014b50) view.setUint32(at + 24, 10, true);
  }
  return bytes;
}

test.each<[string, () => Uint8Array, ReadableExtension, object]>([
  [
    'a part of 200 MB in 200 kB',
    () => zipSync({ 'content.xml': new Uint8Array(200 * MB) }, { level: 9 }),
    'odt',
    { unread: 'too_large' },
  ],
  ['a part that says it is small', lying, 'odt', { found: [] }],
  [
    'twenty thousand parts',
    () => zipSync(Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [`${n}`, new Uint8Array(0)]))),
    'docx',
    { unread: 'too_large' },
  ],
  ['entities within entities', () => odt(LAUGHS), 'odt', { found: [{ kind: 'mobile' }], unread: null }],
  ['entities from outside', () => odt(OUTSIDE), 'odt', { found: [{ kind: 'mobile' }], unread: null }],
  ['half an archive', () => odt('<a/>').slice(0, 40), 'docx', { unread: 'damaged' }],
  ['what is no PDF', () => strToU8('%PDF-1.4 ต้นฉบับ'), 'pdf', { unread: 'damaged' }],
  ['XML that is not well-formed', () => odt('<text:p>081-234-5678'), 'odt', { found: [{ kind: 'mobile' }] }],
  ['twenty megabytes of digits', () => strToU8('1'.repeat(20 * MB)), 'txt', { found: [], unread: null }],
  ['no bytes at all', () => new Uint8Array(0), 'txt', { found: [], unread: null }],
])('%s', async (_, bytes, extension, expected) => {
  const file = bytes();
  const cost = processorTime();
  expect(await read(file, extension)).toMatchObject(expected);
  expect(cost()).toBeLessThan(25_000);
  expect(await read(strToU8('081-234-5678'), 'txt')).toMatchObject({
    found: [{ kind: 'mobile', count: 1 }],
  });
});

test('what is not read in time is said to be too slow', async () => {
  const hasty = new FileScanThread(20);
  const digits = strToU8('1'.repeat(20 * MB));
  expect(await hasty.read(() => Promise.resolve(digits), 'txt')).toEqual({ found: [], unread: 'too_slow' });
  await hasty.stop();
});

test('the server goes on while a large file is read', async () => {
  const line = 'สำนักงานจังหวัด หนังสือที่ 1234567890 ลงวันที่ 10 ธันวาคม 2569 เรื่อง แจ้งเวียน 081-234-5678\n';
  const file = strToU8(line.repeat(60_000));
  const before = performance.eventLoopUtilization();
  expect(await thread.read(() => Promise.resolve(file), 'txt')).toMatchObject({
    found: [{ kind: 'mobile', count: 60_000 }],
  });
  // Of the time that the reading took, the server's own thread was free for others; a busy machine lengthens both.
  expect(performance.eventLoopUtilization(before).utilization).toBeLessThan(0.25);
});
