import { SourceReader } from '#server/imports/thread/source-reader';
import { strToU8, zipSync } from 'fflate';

const readers: SourceReader[] = [];
const reader = (bounds: { memory?: number; maxMs?: number } = {}): SourceReader => {
  const made = new SourceReader(bounds);
  readers.push(made);
  return made;
};
afterAll(() => Promise.all(readers.map((each) => each.stop())));

const csv = { name: 'a.csv', bytes: strToU8('ก,ข\n1,2\n') };
/** An export that a thread with little memory cannot hold. */
const large = {
  name: 'a.xml',
  bytes: Buffer.from(
    `<rss><channel>${'<item><title>ก</title><wp:post_type>post</wp:post_type><content:encoded>&lt;b&gt;ก&lt;/b&gt;</content:encoded></item>'.repeat(9_000)}</channel></rss>`,
  ),
};

/** @returns how long something took, and the longest that anything else had to wait meanwhile, in milliseconds */
async function timed(act: () => Promise<unknown>): Promise<{ took: number; longest: number }> {
  const began = performance.now();
  let longest = 0;
  let last = performance.now();
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  await act();
  clearInterval(beat);
  return { took: performance.now() - began, longest: Math.max(longest, performance.now() - last) };
}

test('a table is read, and the bytes of who calls stay theirs', async () => {
  const read = await reader().read(csv, true);
  expect(read).toMatchObject({
    kind: 'tables',
    tables: [{ rows: [{ cells: ['ก', 'ข'] }, { cells: ['1', '2'] }] }],
  });
  expect(csv.bytes).toHaveLength(Buffer.byteLength('ก,ข\n1,2\n'));
});

test('what is no table is said so in words, and the thread goes on', async () => {
  const own = reader();
  const bad = { name: 'a.csv', bytes: Buffer.from('"ก') };
  expect(await own.read(bad, true)).toMatchObject({ kind: 'unreadable', code: 'import.file.quotes' });
  expect(await own.read(large, false)).toMatchObject({ kind: 'unreadable' });
  expect(await own.read(csv, true)).toMatchObject({ kind: 'tables' });
});

test('more memory than the thread may have, or more time: refused in words, and the next file is read', async () => {
  const bytes = Buffer.from(large.bytes.toString('utf8').replaceAll('&lt;/b&gt;', 'ก'.repeat(1_000)));
  const small = reader({ memory: 48 });
  await expect(small.read({ name: 'a.xml', bytes }, true)).rejects.toMatchObject({
    status: 422,
    reasons: [{ code: 'import.file.reading_too_large', field: 'file' }],
  });
  expect(await small.read(csv, true)).toMatchObject({ kind: 'tables' });
  const hasty = reader({ maxMs: 1 });
  await expect(hasty.read(large, true)).rejects.toMatchObject({
    status: 422,
    reasons: [{ code: 'import.file.reading_too_slow' }],
  });
});

test('a ZIP is unpacked there too: it is copied for none of its parts, and the server’s own thread goes on meanwhile', async () => {
  const own = reader();
  // Letters that say something, so that unpacking them is work.
  const words = Array.from({ length: 400_000 }, (_, at) => `${(at * 7919) % 100_003} ข้อความ ${at}\n`).join(
    '',
  );
  const part = strToU8(words.repeat(3));
  const packed = zipSync({ 'เอกสาร/ก.txt': part, '../../ข.txt': strToU8('ข') }, { level: 1 });
  const zip = new Uint8Array(new SharedArrayBuffer(packed.length));
  zip.set(packed);
  expect(await own.filesIn(zip, '1')).toEqual([
    { name: 'เอกสาร/ก.txt', size: part.length },
    { name: '../../ข.txt', size: 3 },
  ]);
  const { took, longest } = await timed(async () => {
    for (let times = 0; times < 6; times += 1)
      expect((await own.partOf(zip, 'เอกสาร/ก.txt', '1'))?.length).toBe(part.length);
  });
  expect(longest).toBeLessThan(took / 3);
  expect(zip).toHaveLength(packed.length);
  expect(await own.partOf(zip, 'ค.txt', '1')).toBeNull();
});

test.each([
  ['what is no ZIP', strToU8('PK no zip'), 'damaged'],
  [
    'more parts than a person makes',
    zipSync(Object.fromEntries(Array.from({ length: 10_001 }, (_, at) => [`${at}`, new Uint8Array()]))),
    'too_large',
  ],
])('%s is told, and the next one is read', async (_what, bytes, unread) => {
  const own = reader();
  await expect(own.filesIn(bytes, '1')).rejects.toMatchObject({ unread });
  expect(await own.filesIn(zipSync({ a: strToU8('1') }), '1')).toEqual([{ name: 'a', size: 1 }]);
});

test('a part that unfolds to more than a file may be is not unpacked', async () => {
  const zip = zipSync({ 'a.bin': new Uint8Array(51_000_000) }, { level: 9 });
  await expect(reader().partOf(zip, 'a.bin', '1')).rejects.toMatchObject({ unread: 'too_large' });
});

test('who has one file does not wait for all that somebody else has handed in', async () => {
  const own = reader();
  const done: string[] = [];
  const handIn = (whose: string): Promise<unknown> =>
    own.read(csv, true, undefined, whose).then(() => done.push(whose));
  await Promise.all([handIn('1'), handIn('1'), handIn('1'), handIn('2')]);
  expect(done).toEqual(['1', '2', '1', '1']);
});

test('the server’s own thread waits for no file', async () => {
  const own = reader();
  await own.read(csv, true);
  const bytes = Buffer.from(large.bytes.toString('utf8').replaceAll('&lt;/b&gt;', '&lt;p&gt;ก '.repeat(60)));
  const { took, longest } = await timed(() => own.read({ name: 'a.xml', bytes }, true));
  expect(took).toBeGreaterThan(1_000);
  expect(longest).toBeLessThan(took / 3);
});

test('a hostile text of a cell is judged there: the server’s own thread goes on meanwhile', async () => {
  const own = reader();
  const judged = await own.judged('<script>', undefined, '1');
  expect(judged.fault).toMatchObject({ code: 'input.rich_text_forbidden' });
  const hostile = ' - ก\n'.repeat(33_000).slice(0, 100_000);
  const { took, longest } = await timed(async () => {
    for (let times = 0; times < 5; times += 1) await own.judged(`${times}${hostile}`, undefined, '1');
  });
  expect(longest).toBeLessThan(took / 3);
  const gone = AbortSignal.abort();
  await expect(own.judged('ก', gone)).rejects.toMatchObject({ reasons: [{ code: 'import.sender_gone' }] });
});
