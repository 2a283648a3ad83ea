import fc from 'fast-check';
import { ReadablePaths } from '#server/routes/readable-paths';

const NAMES = new Map([
  ['news-articles', 'news'],
  ['laws', 'laws'],
]);
const atRoot = new ReadablePaths('', '/api/gov', () => NAMES);
const below = new ReadablePaths('/site', '/api/gov', () => NAMES);
const proxied = new ReadablePaths('', '/api/gov', () => NAMES, '/cms');
const READ = '/api/gov/read';
const slug = encodeURIComponent('ประกาศ-๑');

test.each([
  ['the front page', READ, '/'],
  ['in another language', `${READ}?locale=en`, '/?locale=en'],
  ['a section', `${READ}/news-articles`, '/news'],
  ['its second page, of an agency', `${READ}/laws?agency=SKN-07&page=2`, '/laws?agency=SKN-07&page=2'],
  ['an entry', `${READ}/news-articles/news-2569-0001`, '/news/news-2569-0001'],
  ['an entry whose name is Thai', `${READ}/laws/${slug}`, `/laws/${slug}`],
  ['an agency', `${READ}?agency=SKN-07`, '/agencies/skn-07'],
  ['an agency in English', `${READ}?locale=en&agency=SKN-07`, '/agencies/skn-07?locale=en'],
  ['a search', `${READ}?q=%E0%B8%81+%E0%B8%82`, '/search?q=%E0%B8%81+%E0%B8%82'],
  ['a search within an agency', `${READ}?agency=SKN-07&q=a`, '/search?agency=SKN-07&q=a'],
  ['the search that asks for words', `${READ}?q=`, '/search'],
])('%s has one address that people can read, and it leads to that page', (_what, page, readable) => {
  expect(atRoot.of(page)).toBe(readable);
  const asked = atRoot.asked(readable) as { page: string };
  expect([...new URL(asked.page, 'http://x').searchParams].sort()).toEqual(
    [...new URL(page, 'http://x').searchParams].sort(),
  );
  expect(asked.page.split('?')[0]).toBe(page.split('?')[0]);
  // And from the address that it has in the API the reader is sent on.
  expect(atRoot.asked(page)).toEqual({ movedTo: readable });
});

test.each([
  ['the language that every page has', '/laws?locale=th', '/laws'],
  ['a slash at the end', '/laws/', '/laws'],
  ['the name of the type', '/news-articles/news-1', '/news/news-1'],
  ['capitals', '/News', '/news'],
  ['a code in capitals', '/agencies/SKN-07', '/agencies/skn-07'],
  ['no code', '/agencies', '/'],
  ['the API in capitals', '/API/Gov/Read/laws', '/laws'],
  ['an agency asked for as before', '/?agency=SKN-07', '/agencies/skn-07'],
  ['words asked for at the front page', '/?q=a', '/search?q=a'],
  ['what a messenger adds', '/news/news-1?fbclid=IwAR0&utm_source=line', '/news/news-1'],
])('%s: the reader is sent on', (_what, asked, movedTo) => {
  expect(atRoot.asked(asked)).toEqual({ movedTo });
});

test.each([
  '/admin',
  '/api/gov/laws',
  '/api/govx',
  '/api',
  '/uploads/x.png',
  '/verify.html',
  '/laws/a/b',
  '//laws',
  '/laws//a',
  '//evil.example/laws',
  '/agencies/a/b',
  '/agencies/%3Cx%3E',
  '/search/x',
  '/laws/%E0%B8',
  '/?p=12',
  '/__proto__',
  '/constructor',
  'http://other.example/laws',
  '*',
  '',
])('%s is no page', (path) => {
  expect(atRoot.asked(path)).toBeNull();
});

test('behind a proxy that cuts its path off, what is written has it and what is asked has not', () => {
  expect(proxied.of('/cms/api/gov/read/laws/a?locale=th')).toBe('/cms/laws/a');
  expect(proxied.of('/cms/api/gov/read')).toBe('/cms/');
  expect(proxied.asked('/laws/a')).toEqual({ page: `${READ}/laws/a` });
  expect(proxied.asked('/news-articles')).toEqual({ movedTo: '/cms/news' });
  expect(proxied.asked(`${READ}/laws?locale=en`)).toEqual({ movedTo: '/cms/laws?locale=en' });
});

test('many things that a messenger adds cost no more than many others', () => {
  const long = (name: string): string =>
    `/news?${Array.from({ length: 20_000 }, (_, at) => `${name}${at}=1`).join('&')}`;
  const timeOf = (name: string): number => {
    const begun = performance.now();
    atRoot.asked(long(name));
    return performance.now() - begun;
  };
  timeOf('x');
  expect(timeOf('utm_')).toBeLessThan(10 * timeOf('x') + 50);
});

test('a section that there is none of leads nobody to what stands at the root under its name', () => {
  for (const page of [`${READ}/admin`, `${READ}/api`, `${READ}/uploads/x`, `${READ}/search`])
    expect(atRoot.of(page)).toBe(page);
});

test('below another path nothing outside of it is a page', () => {
  expect(below.of(`${READ}/laws/a`)).toBe('/site/laws/a');
  expect(below.of(READ)).toBe('/site');
  expect(below.asked('/site/laws/a')).toEqual({ page: `${READ}/laws/a` });
  expect(below.asked('/site/')).toEqual({ movedTo: '/site' });
  for (const path of ['/laws', '/', '/sitex', '/sit']) expect(below.asked(path)).toBeNull();
});

test('whatever is asked for, one step leads to the page, and never to another server or out of the pages', () => {
  const part = fc.oneof(
    fc.constantFrom(
      'news',
      'laws',
      'news-articles',
      'agencies',
      'search',
      'SKN-07',
      '..',
      '.',
      '%2e%2e',
      '%2F',
      '',
      'api',
    ),
    fc.string({ maxLength: 8 }).map(encodeURIComponent),
  );
  const query = fc.oneof(
    fc.constantFrom(
      '',
      '?',
      '?locale=th',
      '?q=',
      '?q=a&agency=X',
      '?agency=A&agency=B',
      '?locale=th&locale=en',
      '?page=2',
      '?p=12',
    ),
    fc.string({ maxLength: 12 }).map((text) => `?${text.replace(/[#\s]/g, '')}`),
  );
  const paths = fc
    .tuple(
      fc.constantFrom('', READ, '/site', '/cms', `/cms${READ}`, READ.toUpperCase()),
      fc.array(part, { maxLength: 3 }),
      query,
    )
    .map(([base, parts, asked]) => `${base}/${parts.join('/')}${asked}`);
  fc.assert(
    fc.property(paths, fc.constantFrom(atRoot, below, proxied), (path, pages) => {
      const first = pages.asked(path);
      if (first === null) return;
      if ('page' in first) {
        expect(first.page.startsWith(READ)).toBe(true);
        expect(new URL(first.page, 'http://here.example').pathname.startsWith(READ)).toBe(true);
        return;
      }
      expect(first.movedTo).toMatch(/^\/(?!\/)[\x21-\x7e]*$/);
      expect(new URL(first.movedTo, 'http://here.example').host).toBe('here.example');
      expect(pages.asked(first.movedTo.replace(/^\/cms(?=\/|\?|$)/, '') || '/')).toMatchObject({
        page: expect.stringContaining(READ),
      });
    }),
    { numRuns: 5_000 },
  );
});
