import { readSource } from '#server/imports/thread/read-source';

const item = (link: string, content: string): string =>
  `<item><title>ก</title><link>${link}</link><wp:post_type xmlns:wp="x">page</wp:post_type><content:encoded xmlns:content="y"><![CDATA[${content}]]></content:encoded></item>`;
const read = (...items: string[]) => {
  const bytes = Buffer.from(`<?xml version="1.0"?><rss><channel>${items.join('')}</channel></rss>`);
  const source = readSource({ name: 'export.xml', bytes, takesWordPress: true });
  if (source.kind !== 'wordpress') throw new Error(source.kind);
  return source.items;
};
/** What goes to the server's own thread. */
const charactersOf = (items: ReturnType<typeof read>): number => JSON.stringify(items).length;
const FAR = `https://old.example.go.th/${'x'.repeat(1_950)}/`;

test.each([
  ['links', '<a href=a>b</a>'],
  ['pictures', '<img src=a.png>'],
  ['links to files', '<a href=/wp-content/uploads/a.pdf>b</a>'],
])('%s that are short in a page and long when written out make no large page', (_what, each) => {
  const items = read(item(FAR, each.repeat(9_990)));
  expect(items[0]!.page).toBeNull();
  expect(charactersOf(items)).toBeLessThan(10_000);
});

test.each([
  ['links', '<a href=a>b</a>'],
  ['pictures', '<img src=a.png>'],
])('pages of an export say no more together than the largest export holds: %s', (_what, each) => {
  const page = item(FAR, each.repeat(490));
  const items = read(...Array.from({ length: 80 }, () => page));
  const whole = items.filter((each) => each.page !== null);
  expect(whole.length).toBeGreaterThan(40);
  expect(whole.length).toBeLessThan(60);
  expect(charactersOf(items)).toBeLessThan(55_000_000);
});

test('a page comes from the thread as rich text, with its pieces only where a file has a place in it', () => {
  const [bare, withFile] = read(
    item('https://old.example.go.th/', '<p>ก <a href="/x">ข</a></p>'),
    item('https://old.example.go.th/', '<p>ก <img src="a.png" alt="ข"></p>'),
  );
  expect(bare!.page).toMatchObject({ pieces: [], files: [] });
  expect(bare!.page!.html).toContain('<p>ก <a href="https://old.example.go.th/x">ข</a></p>');
  expect(withFile!.page!.pieces.length).toBeGreaterThan(1);
});
