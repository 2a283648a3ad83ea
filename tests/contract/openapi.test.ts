import { gov } from '../harness/gov';
import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { NEWS, common, publishInCode, write } from '../api/entries';
import { expectWords } from '../api/refusals';
import { draftLaw, makeOffice, type EntryRef, type Office } from '../harness/people';
import { DATABASES, startSite, type Site } from '../harness/site';
import { badQueries, badSegments } from './bad-questions';
import { DescribedApi, type Operation } from './described-api';
import { addressOf, goodQuestions, type Known } from './questions';

const execFileAsync = promisify(execFile);
/** Its package has ES modules only, which Jest does not load: it is run as the command that it is. */
const VALIDATOR = join(
  'node_modules',
  '@seriousme',
  'openapi-schema-validator',
  'bin',
  'validate-api-cli.js',
);
const RUNS = Number(process.env['CONTRACT_RUNS'] ?? 25);
/** In a draft that nobody signed. A search repeats the words that were looked for, so it is asked for a part. */
const ASKED = 'ความลับของร่าง';
const SECRET = `${ASKED}ที่ยังไม่ลงนาม`;

describe.each(DATABASES)('the described API on %s', (client) => {
  let site: Site;
  let office: Office;
  let api: DescribedApi;
  let known: Known;
  const get = (path: string): any => site.http.get(`/api/gov${path}`).redirects(0);
  const operation = (id: string): Operation => api.operations.find(({ operationId }) => operationId === id)!;

  beforeAll(async () => {
    site = await startSite({ client });
    office = await makeOffice(site);
    const law = await draftLaw(site, office, { title: 'ประกาศข้อมูลข่าวสาร', affectsProvinceImage: false });
    const event = {
      ...common(office),
      title: 'ข่าวประชาสัมพันธ์',
      category: 'general',
      eventStart: '2026-05-28T09:00:00+07:00',
    };
    const news = await write(site, office.reporter, NEWS, event, 'th');
    await publishInCode(site, office, law, news);
    const hidden = await draftLaw(site, office, { title: SECRET, affectsProvinceImage: false });
    api = new DescribedApi((await get('/openapi.json')).body);
    known = knownValues([law, news, hidden]);
  });
  afterAll(() => site?.stop());

  /** Real ids and one of a draft; words that are there and words that are not. */
  function knownValues(entries: readonly EntryRef[]): Known {
    return {
      documentId: [...entries.map(({ documentId }) => documentId), 'entry-2561-0001', 'nothing'],
      locale: ['th', 'en', 'fr'],
      q: ['ข้อมูล', 'ข่าว', '2561', ASKED],
      file: ['laws.th.1.xml', 'laws.th.2.xml'],
      from: ['0', '1', '2'],
      to: ['3', '4'],
      level: ['0', '1'],
      name: ['000', '000.p/1', '001'],
      sha256: ['0'.repeat(64)],
    };
  }

  test('is OpenAPI 3.1, as a kept validator reads it', async () => {
    const valid = async (document: object): Promise<boolean> => {
      const file = join(mkdtempSync(join(tmpdir(), 'gov-openapi-')), 'openapi.json');
      writeFileSync(file, JSON.stringify(document));
      return execFileAsync(process.execPath, [VALIDATOR, file]).then(
        ({ stdout }) => JSON.parse(stdout).valid,
        ({ stdout }) => JSON.parse(stdout).valid,
      );
    };
    expect(await valid(api.document)).toBe(true);
    const { title: _, ...untitled } = api.document.info;
    expect(await valid({ ...api.document, info: untitled })).toBe(false);
  });

  test('describes every public route, and no other', () => {
    const routes = site.strapi.server
      .listRoutes()
      .filter(({ methods, path }: any) => methods.includes('GET') && path.startsWith('/api/gov'))
      .map(({ path }: any) => path.slice('/api/gov'.length) || '/')
      .filter((path: string) => !/^\/:plural(\/:documentId)?$/.test(path));
    const plurals = [...new Set(api.document.tags.map(({ name }: any) => name))] as string[];
    const described = api.operations.map(({ path }) => path);
    const asRoute = (path: string): string =>
      path
        .replace(/\/(feeds|exports)\/[^/]+$/, '/$1/:file')
        .replace(/\{(\w+)\}/g, ':$1')
        .replace('/tile/:level/:name', '/tile/:level/:name(.*)');
    const ofTypes = plurals.flatMap((plural) => [`/${plural}`, `/${plural}/:documentId`]);
    expect([...new Set(described.map(asRoute))].filter((path) => !ofTypes.includes(path)).sort()).toEqual(
      [...new Set(routes)].sort(),
    );
    const types = gov(site.strapi).types();
    for (const { plural } of types)
      expect(described).toEqual(expect.arrayContaining([`/${plural}`, `/${plural}/{documentId}`]));
  });

  test('every question that it allows is answered, and as it says', async () => {
    for (const each of api.operations) {
      await fc.assert(
        fc.asyncProperty(goodQuestions(api, each, known), async (question) => {
          const { q, sort, pagination } = question.query as any;
          // By relevance there is nothing to go on from: said in words, and no schema can say it.
          fc.pre(!(q && !sort && pagination && 'cursor' in pagination));
          fc.pre(!(each.operationId === 'search' && pagination && 'cursor' in pagination));
          const address = addressOf(each, question);
          const answer = await get(address);
          // What is named may not be there, where the description says so.
          const good = each.responses['404'] ? [200, 404] : [200];
          const told = answer.status < 400 ? '' : answer.text;
          expect([address, good.includes(answer.status), told]).toEqual([
            address,
            true,
            answer.status === 404 ? told : '',
          ]);
          expect([address, api.faults(each, answer)]).toEqual([address, []]);
          expect(answer.text ?? '').not.toContain(SECRET);
        }),
        { numRuns: RUNS },
      );
    }
  });

  test('every bad question is answered 4xx with words, never 5xx, never with a draft', async () => {
    for (const each of api.operations) {
      const names = each.parameters.map(({ name }) => name);
      await fc.assert(
        fc.asyncProperty(badQueries(names), badSegments, fc.boolean(), async (query, segment, isLost) => {
          const path = each.path
            .replace(/\{documentId\}/g, isLost ? segment : known['documentId']![0]!)
            .replace(/\{\w+\}/g, isLost ? segment : 'rss');
          const answer = await get(`${path === '/' ? '' : path}?${query}`);
          const told = `${path}?${query}`;
          expect([told, answer.status < 500]).toEqual([told, true]);
          // Node itself refuses a request whose headers are over its limit, before anything of ours runs.
          if (answer.status === 431) return;
          if (answer.status >= 400) expectWords(answer);
          else expect([200, 206, 301, 304]).toContain(answer.status);
          const text = answer.text ?? '';
          for (const never of [
            SECRET,
            office.reporter.email,
            office.approver.email,
            '$2a$',
            'node_modules',
            'SQLITE',
          ])
            expect([told, text.includes(never)]).toEqual([told, false]);
        }),
        { numRuns: RUNS },
      );
    }
  });

  test('what was taken down and what moved is answered as described', async () => {
    const { signInCode } = await import('../harness/in-code');
    const law = await draftLaw(site, office, { title: 'ประกาศที่จะถอน', affectsProvinceImage: false });
    await publishInCode(site, office, law);
    await signInCode(site.strapi, office.publisher.id, 'unpublish', law);
    const answer = await get(`/laws/${law.documentId}`);
    expect([answer.status, api.faults(operation('getLaw'), answer)]).toEqual([410, []]);
  });
});
