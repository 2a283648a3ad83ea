import { Addresses } from '#server/delivery/page-address';

const none = { namesInAddresses: () => new Map() };
const strapi = { config: { get: () => 'https://province.example/cms/' } };
const addresses = new Addresses(strapi as never, { site: {}, publicPrefix: '/api/gov' } as never, none);
const atRoot = new Addresses(
  { config: { get: () => 'https://province.example' } } as never,
  { site: {}, publicPrefix: '/api/gov' } as never,
  none,
);

test.each(['//evil.example/x', '///evil.example/x', '/\\evil.example/x', '/\t/evil.example/x'])(
  'a path that begins as another server (%j) leads there by no link',
  (path) => {
    expect(new URL(atRoot.asSeen(path), 'https://province.example').host).toBe('province.example');
    expect(new URL(addresses.asSeen(path), 'https://province.example').host).toBe('province.example');
  },
);

test('a path is found below that of the server', () => {
  expect(addresses.asSeen('/api/gov/read')).toBe('/cms/api/gov/read');
  expect(atRoot.asSeen('/api/gov/read')).toBe('/api/gov/read');
});

test('a readable page of a server below a path has that path once, and stands on the site where one is named', () => {
  const names = { namesInAddresses: () => new Map([['laws', 'laws']]) };
  const config = (site: object): never =>
    ({ site: { pagesPath: '/', ...site }, publicPrefix: '/api/gov' }) as never;
  const type = { plural: 'laws' } as never;
  const shown = { documentId: 'abc', locale: 'th' } as never;
  expect(new Addresses(strapi as never, config({}), names).page(type, shown, 'slug')).toBe(
    'https://province.example/cms/laws/slug',
  );
  expect(
    new Addresses(strapi as never, config({ url: 'https://www.example/' }), names).page(type, shown, null),
  ).toBe('https://www.example/laws/abc');
});
