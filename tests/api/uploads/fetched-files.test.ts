import { createServer, type Server } from 'node:http';
import { fetchOutside } from '#server/gate/uploads/fetched/outside-fetch';
import { as, makeOffice, type Office } from '../../harness/people';
import { startSite, type Site } from '../../harness/site';

const SECRET = { inside: 'what only the office reads' };

/** A service of the office's own network, and how often it was asked. */
async function serviceAt(host: string, handler: Parameters<typeof createServer>[1]): Promise<Server> {
  const server = createServer(handler as never);
  await new Promise<void>((resolve) => void server.listen(0, host, resolve));
  return server;
}
const portOf = (server: Server): number => (server.address() as { port: number }).port;

describe('files fetched from an address', () => {
  let inside: Server;
  let asked = 0;

  beforeAll(async () => {
    inside = await serviceAt('0.0.0.0', (_request, response) => {
      asked += 1;
      response.setHeader('Content-Type', 'application/json').end(JSON.stringify(SECRET));
    });
  });
  beforeEach(() => void (asked = 0));
  afterAll(() => void inside.close());

  describe('in the panel', () => {
    let site: Site;
    let office: Office;
    beforeAll(async () => {
      site = await startSite();
      office = await makeOffice(site);
    });
    afterAll(() => site?.stop());

    it('never come from the office’s own network, by whatever name', async () => {
      const port = portOf(inside);
      const hosts = ['0.0.0.0', '127.0.0.1', 'localhost', '[::ffff:127.0.0.1]', '[::1]', '0', '2130706433'];
      const urls = hosts.map((host) => `http://${host}:${port}/inside.json`);
      const answer = await site.http
        .post('/upload/actions/upload-from-urls')
        .set(as(office.reporter))
        .send({ urls })
        .buffer(true)
        .parse((response: any, done: any) => {
          let text = '';
          response.on('data', (part: Buffer) => void (text += part.toString()));
          response.on('end', () => done(null, text));
        });
      expect(answer.body).not.toContain('file:complete');
      expect(answer.body.match(/event: file:error/g)).toHaveLength(urls.length);
      expect(answer.body).toMatch(/http:\/\/0\.0\.0\.0:.*เครือข่ายภายใน.*office’s own network/);
      expect(asked).toBe(0);
      expect(await site.strapi.db.query('plugin::upload.file').count()).toBe(0);
    });
  });

  describe('outside', () => {
    const OUTSIDE = '127.0.0.2';
    const filter = { allowIPAddressList: [OUTSIDE] };
    let outside: Server;
    beforeAll(async () => {
      outside = await serviceAt(OUTSIDE, (request, response) => {
        if (request.url === '/file.json') return void response.end('{"a":1}');
        if (request.url === '/on') return void response.writeHead(302, { Location: '/file.json' }).end();
        if (request.url === '/round') return void response.writeHead(307, { Location: '/round' }).end();
        const Location = `http://127.0.0.1:${portOf(inside)}/inside.json`;
        response.writeHead(301, { Location }).end();
      });
    });
    afterAll(() => void outside.close());
    const at = (path: string): string => `http://${OUTSIDE}:${portOf(outside)}${path}`;

    it('are had, also where the address leads on', async () => {
      for (const path of ['/file.json', '/on']) {
        const answer = await fetchOutside(at(path), undefined, filter);
        expect([answer.status, answer.url, await answer.json()]).toEqual([200, at('/file.json'), { a: 1 }]);
      }
    });

    it('lead nobody inside, and not on for ever', async () => {
      await expect(fetchOutside(at('/in'), undefined, filter)).rejects.toMatchObject({
        reasons: [{ code: 'file.address_inside' }],
      });
      await expect(fetchOutside(at('/round'), undefined, filter)).rejects.toMatchObject({
        reasons: [{ code: 'file.address_leads_on' }],
      });
      expect(asked).toBe(0);
    });
  });
});
