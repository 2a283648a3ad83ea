import { SourceReader } from '#server/imports/thread/source-reader';
import { strToU8 } from 'fflate';

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

test('the server’s own thread waits for no file', async () => {
  const own = reader();
  await own.read(csv, true);
  const bytes = Buffer.from(large.bytes.toString('utf8').replaceAll('&lt;/b&gt;', '&lt;p&gt;ก '.repeat(60)));
  const { took, longest } = await timed(() => own.read({ name: 'a.xml', bytes }, true));
  expect(took).toBeGreaterThan(1_000);
  expect(longest).toBeLessThan(took / 3);
});
