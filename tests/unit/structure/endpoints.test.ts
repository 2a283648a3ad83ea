import { ENDPOINTS, IN_ROUTING_ORDER, pathOf, RESERVED_WORDS } from '#server/routes/endpoints';

const first = (path: string): string => path.split('/')[1] ?? '';

test('every first word of the public API is reserved, and no pattern is', () => {
  const words = Object.values(ENDPOINTS).map(({ path }) => first(path));
  expect([...RESERVED_WORDS].sort()).toEqual(
    [...new Set(words)].filter((word) => /^[a-z]/.test(word)).sort(),
  );
  expect(RESERVED_WORDS).toEqual(expect.arrayContaining(['ledger', 'sitemap.xml', 'openapi.json']));
});

test('a router meets every fixed word before the pattern that would swallow it', () => {
  const paths = IN_ROUTING_ORDER.map(({ path }) => path);
  expect([...paths].sort()).toEqual(
    Object.values(ENDPOINTS)
      .map(({ path }) => path)
      .sort(),
  );
  const patterns = paths.filter((path) => path.startsWith('/:'));
  expect(patterns.length).toBeGreaterThan(1);
  expect(paths.slice(-patterns.length)).toEqual(patterns);
});

test('a path is filled in with what an address says, and described with what is left', () => {
  expect(pathOf('entry', { plural: 'laws' })).toBe('/laws/{documentId}');
  expect(pathOf('tile', { level: '0', name: 'x001/000' })).toBe('/ledger/tile/0/x001/000');
  expect(pathOf('tile')).toBe('/ledger/tile/{level}/{name}');
});
