import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressIn } from '#server/routes/addresses';
import {
  ENDPOINTS,
  IN_ROUTING_ORDER,
  pathOf,
  RESERVED_WORDS,
  type EndpointName,
} from '#server/routes/endpoints';

const DELIVERY = join(__dirname, '../../../plugins/gov-publishing/server/src/delivery');
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

test('no other file of the public side writes such a path', () => {
  const sources = readdirSync(DELIVERY, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const fixed = (Object.keys(ENDPOINTS) as EndpointName[])
    .map((name) => ENDPOINTS[name].path)
    .filter((path) => /^\/[a-z]/.test(path))
    .map((path) => path.split('/:')[0] ?? path);
  const written = sources.flatMap((file) => {
    const code = readFileSync(join(DELIVERY, file), 'utf8').replace(/\/\*[^]*?\*\/|\/\/.*/g, '');
    return [...new Set(fixed)]
      .filter((path) => new RegExp(`['"}]${path}['"/\`$?]`).test(code))
      .map((path) => `${file} ${path}`);
  });
  expect(written).toEqual([]);
});

test('an address says the language once, encoded, and says none where there is none', () => {
  const at = { plural: 'laws', documentId: 'ประกาศ 1' };
  expect(addressIn('/api/gov', 'entry', at, { locale: 'th' })).toBe(
    `/api/gov/laws/${encodeURIComponent('ประกาศ 1')}?locale=th`,
  );
  expect(addressIn('/api/gov', 'entry', at, { locale: 'und' })).not.toContain('?');
  expect(addressIn('/api/gov', 'readHome', {}, { locale: 'en', agency: 'A&B', q: undefined })).toBe(
    '/api/gov/read?locale=en&agency=A%26B',
  );
});
