import { gov } from '../../harness/gov';
import { get as request } from 'node:http';
import { draftLaw, makeOffice } from '../../harness/people';
import { startSite, type Site } from '../../harness/site';
import { until } from '../../harness/until';
import { publishInCode } from '../entries';
import { expectRefusal } from '../refusals';

describe('an export that cannot be finished, and one too many', () => {
  let site: Site;
  let reader: any;

  beforeAll(async () => {
    site = await startSite();
    const office = await makeOffice(site);
    const law = await draftLaw(site, office, { title: 'ประกาศ', affectsProvinceImage: false });
    await publishInCode(site, office, law);
    reader = gov(site.strapi).publicReader();
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => site?.stop());

  test('reading fails half-way: the connection breaks, so that a short file never looks whole', async () => {
    const after = reader.after.bind(reader);
    jest
      .spyOn(reader, 'after')
      .mockImplementationOnce(async (...asked: unknown[]) => ({ ...(await after(...asked)), last: 'x' }))
      .mockRejectedValueOnce(new Error('the database is gone'));
    const { port } = site.strapi.server.httpServer.address();
    const end = await new Promise<string>((resolve) => {
      request({ port, path: '/api/gov/exports/laws.ndjson' }, (response) => {
        response.resume();
        response.on('end', () => resolve('looks whole'));
        response.on('error', () => resolve('broken'));
      }).on('error', () => resolve('broken'));
    });
    expect(end).toBe('broken');
  });

  test('spreadsheets are made one after the other; who comes when too many wait is told when to come again', async () => {
    const after = reader.after.bind(reader);
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    // The first batch of each is read at once; the next one waits, so that the first sheet is not done.
    const calls = jest.spyOn(reader, 'after').mockImplementation(async (...asked: any[]) => {
      if (asked[3] === 'held') {
        await held;
        return { good: [], last: null };
      }
      return { ...(await after(...asked)), last: 'held' };
    });
    const sheets = Array.from({ length: 4 }, () =>
      site.http.get('/api/gov/exports/laws.ods').then((answer) => answer.status),
    );
    await until('the first sheet reads its second batch', () => calls.mock.calls.length >= 5);
    const refused = await site.http.get('/api/gov/exports/laws.ods');
    expectRefusal(refused, 503, ['export.busy']);
    expect(refused.headers['retry-after']).toBe('30');
    letGo();
    expect(await Promise.all(sheets)).toEqual([200, 200, 200, 200]);
    jest.restoreAllMocks();
    expect((await site.http.get('/api/gov/exports/laws.ods')).status).toBe(200);
  });
});
