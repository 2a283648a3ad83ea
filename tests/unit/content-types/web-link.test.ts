import { mediaProviderOf } from '#server/content-types/web-link/media-hosts';
import { findingsOf } from './find-faults';
import { changed } from './whole-entries';

const CATEGORIES = [
  ['LINK-01', 'external'],
  ['LINK-02', 'subordinate'],
  ['LINK-03', 'province_activity'],
  ['LINK-04', 'other'],
] as const;
const link = (category: string, url: unknown) =>
  changed('web-link', { category, url, provider: null, captioned: false });

describe.each(CATEGORIES)('[%s] %s', (id, category) => {
  test('a http(s) address is in order', async () => {
    expect(await findingsOf('web-link', link(category, 'https://data.go.th/ข้อมูล'))).toEqual([]);
  });

  test.each([
    ['no address', null, 'finding.link.url_missing'],
    ['no full address', 'www.singburi.go.th', 'finding.url.invalid'],
    ['a blank inside', 'https://a.go.th/a b', 'finding.url.invalid'],
    ['credentials that pose as a host', 'https://www.singburi.go.th@evil.example', 'finding.url.invalid'],
    ['javascript', 'javascript:alert(1)', 'finding.url.scheme'],
    ['javascript with a hidden line feed', 'java\nscript:alert(1)', 'finding.url.invalid'],
    ['data', 'data:text/html,x', 'finding.url.scheme'],
    ['ftp', 'ftp://a.go.th', 'finding.url.scheme'],
  ])('%s is found', async (_, url, message) => {
    expect(await findingsOf('web-link', link(category, url))).toEqual([`blocks ${id} url ${message}`]);
  });

  test('an address without encryption is warned of', async () => {
    expect(await findingsOf('web-link', link(category, 'http://www.singburi.go.th'))).toEqual([
      `warns ${id} url finding.url.not_https`,
    ]);
  });
});

test('a link of no category is found', async () => {
  expect(await findingsOf('web-link', changed('web-link', { category: null }))).toEqual([
    'blocks - category finding.link.category_missing',
  ]);
});

test.each([
  ['https://www.youtube.com/watch?v=a', 'youtube'],
  ['https://youtu.be/a', 'youtube'],
  ['https://www.youtube-nocookie.com/embed/a', 'youtube'],
  ['https://WWW.FACEBOOK.COM/watch', 'facebook'],
  ['https://player.vimeo.com/video/1', 'vimeo'],
  ['https://nbt.prd.go.th/live', 'government'],
  ['https://www.youtube.com./watch', 'youtube'],
  ['https://go.th/', undefined],
  ['https://notyoutube.com/', undefined],
  ['https://youtube.com.evil.example/', undefined],
  ['https://evil.example/youtube.com', undefined],
  ['https://evil.example/?u=https://youtube.com', undefined],
  ['https://evilgo.th/', undefined],
  ['no address', undefined],
])('[LINK-05:video] %s is served by %s', (url, provider) => {
  expect(mediaProviderOf(url)).toBe(provider);
});

test.each([
  ['a host off the list', { url: 'https://youtube.com.evil.example/v' }, 'url finding.link.media_host'],
  ['no provider', { provider: null }, 'provider finding.link.provider_missing'],
  ['another provider than the host', { provider: 'vimeo' }, 'provider finding.link.provider_mismatch'],
  ['neither captions nor transcript', { captioned: false }, 'transcript finding.link.captions_missing'],
])('[LINK-05:video] media with %s is found', async (_, changes, finding) => {
  expect(await findingsOf('web-link', changed('web-link', changes))).toEqual([`blocks LINK-05 ${finding}`]);
});

test('[LINK-05:video] a transcript stands in for captions', async () => {
  const entry = changed('web-link', { captioned: false, transcript: '<p>สวัสดีครับ</p>' });
  expect(await findingsOf('web-link', entry)).toEqual([]);
});
