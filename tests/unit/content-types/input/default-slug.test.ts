import { GOVERNED_TYPES } from '#server/content-types/index';
import { defaultSlug } from '#server/content-types/default-slug';

const NOW = new Date('2018-05-28T05:00:00Z');

test.each(GOVERNED_TYPES)('$singularName gets a slug in ASCII that input takes', ({ slugPrefix, schema }) => {
  const slug = defaultSlug(slugPrefix ?? '', NOW, Math.random);
  expect(slug).toMatch(/^[a-z]+-2561-[a-z0-9]{6}$/);
  expect(schema.attributes).toHaveProperty('slug');
});

test('prefixes tell the types apart', () => {
  expect(new Set(GOVERNED_TYPES.map(({ slugPrefix }) => slugPrefix)).size).toBe(GOVERNED_TYPES.length);
});

test('the year turns with midnight in Bangkok', () => {
  expect(defaultSlug('news', new Date('2017-12-31T16:59:59Z'), () => 0)).toBe('news-2560-222222');
  expect(defaultSlug('news', new Date('2017-12-31T17:00:00Z'), () => 0.999_999)).toBe('news-2561-zzzzzz');
});

test('ten thousand slugs hardly meet', () => {
  const slugs = new Set(Array.from({ length: 10_000 }, () => defaultSlug('news', NOW, Math.random)));
  expect(slugs.size).toBeGreaterThan(9_990);
});
