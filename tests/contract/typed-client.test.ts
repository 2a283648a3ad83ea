import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newestNews } from '../../plugins/gov-publishing/examples/typed-client/newest-news';
import { NEWS, common, publishInCode, write } from '../api/entries';
import { makeOffice, type Office } from '../harness/people';
import { startSite, type Site } from '../harness/site';

const TYPES = join('plugins', 'gov-publishing', 'examples', 'typed-client', 'api-types.d.ts');
const GENERATOR = join('node_modules', 'openapi-typescript', 'bin', 'cli.js');

describe('the typed client of the example', () => {
  let site: Site;
  let office: Office;
  const api = (): string => {
    const { port } = site.strapi.server.httpServer.address();
    return `http://127.0.0.1:${port}/api/gov`;
  };

  beforeAll(async () => {
    site = await startSite();
    office = await makeOffice(site);
    for (const title of ['ข่าวที่หนึ่ง', 'ข่าวที่สอง']) {
      const data = { ...common(office), title, category: 'general' };
      await publishInCode(site, office, await write(site, office.reporter, NEWS, data, 'th'));
    }
  });
  afterAll(() => site?.stop());

  test('its types are those of the served document (UPDATE_CLIENT=1 writes them)', async () => {
    const { body } = await site.http.get('/api/gov/openapi.json');
    const file = join(mkdtempSync(join(tmpdir(), 'gov-client-')), 'openapi.json');
    writeFileSync(file, JSON.stringify(mandatedOnly(body)));
    const types = execFileSync(process.execPath, [GENERATOR, file], { encoding: 'utf8' });
    if (process.env['UPDATE_CLIENT'] === '1') writeFileSync(TYPES, types);
    expect(readFileSync(TYPES, 'utf8')).toBe(types);
  });

  test('[NEWS-08] reads the newest news with its date and who approved it', async () => {
    const year = new Date().getUTCFullYear();
    const found = await newestNews(api(), year);
    expect(found.map(({ title }) => title)).toEqual(['ข่าวที่สอง', 'ข่าวที่หนึ่ง']);
    expect(found[0]).toMatchObject({ approvedBy: 'ตำแหน่ง approver', agency: expect.any(String) });
    expect((await site.http.get(found[0]!.proof)).status).toBe(200);
    expect(await newestNews(api(), year - 1)).toEqual([]);
    await expect(newestNews(api(), 2569)).rejects.toThrow(/datePosted/);
  });
});

/** Without the type of the test site's own: a site that has others generates its own client. */
function mandatedOnly(value: any): any {
  const isOwn = (name: unknown): boolean => typeof name === 'string' && /bulletin/i.test(name);
  if (Array.isArray(value)) return value.filter((each) => !isOwn(each)).map(mandatedOnly);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name]) => !isOwn(name));
  return Object.fromEntries(kept.map(([name, each]) => [name, mandatedOnly(each)]));
}
