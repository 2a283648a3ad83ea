import { parseConfig } from '#server/config';
import { BootRefusedError } from '#server/errors';
import { requireProxyCount } from '#server/readiness/proxy-count';
import { requireServerAddress } from '#server/readiness/server-address';
import { draftLaw, makeOffice, publishThroughChain, type Office } from '../../harness/people';
import { startSite, type Site } from '../../harness/site';

const HOST = 'https://www.example.go.th';
const ADDRESS = `${HOST}/cms`;

describe('a host app without a site of its own, behind a proxy that serves it under a path', () => {
  let site: Site;
  let office: Office;
  let documentId: string;
  /** What the proxy does: it hands on what follows its path. Other addresses are not ours. */
  const follow = (address: string) => {
    const url = new URL(address, HOST);
    expect(`${url.origin}${url.pathname}`).toMatch(new RegExp(`^${ADDRESS}/`));
    return site.http.get(`${url.pathname.slice('/cms'.length)}${url.search}`);
  };

  beforeAll(async () => {
    site = await startSite({ env: { PUBLIC_URL: ADDRESS } });
    office = await makeOffice(site);
    const entry = await draftLaw(site, office);
    await publishThroughChain(site, office, entry);
    ({ documentId } = entry);
  });
  afterAll(() => site?.stop());

  test('an entry names its proof and the proof is there', async () => {
    const { body } = await site.http.get(`/api/gov/laws/${documentId}`);
    const { provenance } = body.data.publication;
    expect(provenance).toBe(`/cms/api/gov/provenance/${documentId}?locale=th`);
    expect((await follow(provenance)).status).toBe(200);
  });

  test('a page brings its style, icon and fonts from the plugin', async () => {
    const page = await site.http.get(`/api/gov/read/laws/${documentId}`);
    expect(page.status).toBe(200);
    const links = [...page.text.matchAll(/<link rel="(?:stylesheet|icon)" href="([^"]+)"/g)].map(([, to]) =>
      String(to),
    );
    expect(links).toHaveLength(2);
    for (const link of links) {
      const answer = await follow(link);
      expect({ link, status: answer.status }).toEqual({ link, status: 200 });
    }
    const style = links.find((link) => link.endsWith('.css')) ?? '';
    const fonts = [...(await follow(style)).text.matchAll(/url\(([^)]+)\)/g)].map(([, name]) => String(name));
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of new Set(fonts)) {
      const answer = await follow(new URL(font, `${HOST}${style}`).href);
      expect({ font, status: answer.status, type: answer.headers['content-type'] }).toEqual({
        font,
        status: 200,
        type: 'font/woff2',
      });
    }
  });

  test('every link within a page leads to a page', async () => {
    const page = await site.http.get(`/api/gov/read/laws/${documentId}`);
    const links = [...page.text.matchAll(/<a [^>]*href="(\/[^"]*)"/g)].map(([, to]) =>
      String(to).replaceAll('&amp;', '&'),
    );
    expect(links.length).toBeGreaterThan(5);
    for (const link of new Set(links)) {
      const { status } = await follow(link);
      expect({ link, status }).toEqual({ link, status: 200 });
    }
  });

  test('feeds, the site map, linked data and the entrance lead to the plugin’s own pages', async () => {
    const rss = await site.http.get('/api/gov/feeds/laws.rss').buffer(true);
    const map = await site.http.get('/api/gov/sitemaps/laws.th.1.xml').buffer(true);
    const linked = await site.http.get(`/api/gov/json-ld/laws/${documentId}`).buffer(true);
    const entrance = await site.http.get('/api/gov');
    const told = [rss, map, linked].flatMap(({ text, body }) =>
      [...(text ?? JSON.stringify(body)).matchAll(/https:\/\/www\.example\.go\.th[^"<\s]*/g)].map(([to]) =>
        to.replaceAll('&amp;', '&'),
      ),
    );
    expect(told).toContain(`${ADDRESS}/api/gov/read/laws/${documentId}?locale=th`);
    for (const address of new Set([...told, String(entrance.body.site)])) {
      const { status } = await follow(address);
      expect({ address, status }).toEqual({ address, status: 200 });
    }
  });

  test('nothing but the plugin’s own files is among them', async () => {
    for (const name of ['LICENSE-OFL.txt', '..%2fpackage.json', 'site.css%00', 'nothing.css'])
      expect((await site.http.get(`/api/gov/assets/${name}`)).status).toBe(404);
  });
});

describe('the address that readers use', () => {
  test.each([[undefined], [''], ['/cms'], ['http://0.0.0.0:1337'], ['www.example.go.th']])(
    'a production start with url %p is refused, in words that say what to set',
    (url) => {
      const server = { ...(url !== undefined && { url }), absoluteUrl: 'http://0.0.0.0:1337' };
      expect(() => requireServerAddress(server, 'production')).toThrow(BootRefusedError);
      expect(() => requireServerAddress(server, 'production')).toThrow(
        /config\/server.*https:\/\/www\.example\.go\.th/,
      );
      expect(() => requireServerAddress(server, 'development')).not.toThrow();
    },
  );

  test('one with its address is not', () =>
    expect(() => requireServerAddress({ url: ADDRESS }, 'production')).not.toThrow());

  test.each([[undefined], [0]])(
    'a production start behind a proxy that believes what clients say of their address is refused (%p)',
    (maxIpsCount) => {
      const server = { proxy: { koa: true, ...(maxIpsCount !== undefined && { maxIpsCount }) } };
      expect(() => requireProxyCount(server, 'production')).toThrow(BootRefusedError);
      expect(() => requireProxyCount(server, 'production')).toThrow(/proxy\.maxIpsCount/);
      expect(() => requireProxyCount(server, 'development')).not.toThrow();
    },
  );

  test('one that counts its proxies, or has none, is not', () => {
    for (const proxy of [undefined, { koa: false }, { koa: true, maxIpsCount: 1 }])
      expect(() => requireProxyCount({ ...(proxy && { proxy }) }, 'production')).not.toThrow();
  });

  test('a page pattern with a name that nothing fills in is refused', () => {
    expect(() => parseConfig({ site: { entryPage: '/page/{slug}' } })).toThrow(
      /only \{type\}, \{id\} and \{locale\}/,
    );
    expect(parseConfig({ site: { entryPage: '/{type}/{id}' } }).site.entryPage).toBe('/{type}/{id}');
  });
});
