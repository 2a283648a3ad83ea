import type { PublicFields } from '#server/content-types/presentation';
import { pluginTypeOf } from '#server/content-types/index';
import { LEDGER_FIELDS } from '#server/content-types/presentation';
import { project } from '#server/delivery/store/projection';
import { keepListIndexes, listIndexes } from '#server/delivery/store/lists/list-indexes';
import { parsePublicQuery } from '#server/delivery/query/public-query';
import { queryPublications, type Page } from '#server/delivery/store/lists/publication-query';
import { dialectFor } from '#server/database/dialect/index';
import { migrate } from '#server/database/migrate';
import { DATABASES } from '../../harness/site';
import { openDatabase, type OpenDatabase } from '../database';
import { explained, type Step } from '../drafts/plans';

const UID = 'plugin::gov-publishing.law';
const LAW = pluginTypeOf(UID)!.presentation;
const FIELDS: PublicFields = { ...LAW.publicFields, ...LEDGER_FIELDS };
/** More than enough for a planner to prefer an index, and for the end of the list to be far. */
const COUNT = 10_000;
const LIMIT = 25;

/** One of four has no value, and many have the same one: the order is decided by every part of it. */
const LAWS = Array.from({ length: COUNT }, (_, number) => ({
  id: `law${String((number * 7_919) % COUNT).padStart(21, '0')}`,
  title: `ประกาศ ${(number * 31) % 500}`,
  fiscalYear: number % 4 === 0 ? undefined : 2_560 + (number % 3),
  legislationDate: number % 4 === 1 ? undefined : `20${10 + (number % 12)}-01-0${1 + (number % 9)}`,
  time: new Date(1.6e12 + (number % 700) * 1_000).toISOString(),
}));
type Law = (typeof LAWS)[number];

describe.each(DATABASES)('what a list costs on %s', (client) => {
  let database: OpenDatabase;
  const { sql } = dialectFor(client)!;
  const indexes = listIndexes(UID, FIELDS, LAW.defaultSort, sql);

  beforeAll(async () => {
    database = await openDatabase(client);
    await migrate(database.knex);
    expect(await keepListIndexes(database.knex, indexes)).toEqual([]);
    const rows = LAWS.map(({ id, time, ...content }, index) => ({
      uid: UID,
      document_id: id,
      locale: 'th',
      digest: 'a'.repeat(64),
      leaf_idx: index,
      first_leaf_idx: index,
      agency: 'PROV',
      projection: JSON.stringify(
        project({ content } as never, FIELDS, { datePosted: time, dateModified: time }),
      ),
    }));
    await database.knex.batchInsert('gov_publications', rows, 50);
    await database.knex.raw(client === 'postgres' ? 'VACUUM ANALYZE gov_publications' : 'ANALYZE');
  });
  afterAll(() => database?.close());

  const ask = (sort: string, pagination: object, after: Page['next'] = null): Promise<Page> =>
    queryPublications(
      database.knex,
      UID,
      'th',
      parsePublicQuery({ ...(sort && { sort }), pagination }, FIELDS, undefined, LAW.defaultSort),
      after,
    );
  const plansOf = (sort: string, pagination: object, after?: Page['next']): Promise<Step[][]> =>
    explained(database.knex, () => ask(sort, pagination, after));
  const middle = async (sort: string): Promise<Page['next']> =>
    (await ask(sort, { cursor: '', limit: '100' })).next;

  const ORDERS = [
    '',
    'title',
    'title:desc',
    'fiscalYear',
    'fiscalYear:desc',
    'datePosted',
    'datePosted:desc',
  ];
  const PLACES = ['the first page', 'the last page', 'a page behind a cursor'] as const;

  test.each(ORDERS.flatMap((sort) => PLACES.map((place) => [sort || 'its own order', place, sort] as const)))(
    'by %s, %s: walks an index from where the page begins, and sorts no more than pages',
    async (_, place, sort) => {
      const plans =
        place === 'the first page'
          ? await plansOf(sort, { pageSize: LIMIT })
          : place === 'the last page'
            ? await plansOf(sort, { page: COUNT / LIMIT, pageSize: LIMIT })
            : await plansOf(sort, { cursor: 'x', limit: LIMIT }, await middle(sort));
      const page = plans.at(-1)!;
      const walks = page.filter(({ index }) => index?.startsWith('gov_list_'));
      expect(walks.length).toBeGreaterThan(0);
      const names = new Set(indexes.map(({ name }) => name));
      for (const { index } of walks) expect(names).toContain(index);
      // Whatever else reads the table counts in an index, or fetches the page's rows by their key.
      const others = page.filter(({ table, index }) => table && !index?.startsWith('gov_list_'));
      for (const other of others)
        expect(other.index).toMatch(/^(gov_publications_list|.*pkey|sqlite_auto.*)$/);
      for (const walk of walks) expect(walk.rows ?? 0).toBeLessThanOrEqual(LIMIT + 1);
      for (const step of page.filter(({ sorts }) => sorts)) {
        expect(step.inWalk).toBe(false);
        expect(step.rows ?? 0).toBeLessThanOrEqual((LIMIT + 1) * walks.length);
      }
    },
  );

  test('the whole list is counted in an index, without a look at its rows', async () => {
    const [count] = await explained(database.knex, () =>
      database.knex('gov_publications').where({ uid: UID, locale: 'th' }).count({ total: '*' }),
    );
    expect(count!.filter(({ table }) => table)).toMatchObject([
      { index: 'gov_publications_list', covering: true },
    ]);
  });

  test('without its indexes a list is sorted: these tests would see it', async () => {
    await keepListIndexes(database.knex, []);
    const plan = (await plansOf('', { pageSize: LIMIT })).at(-1)!;
    expect(plan.some(({ sorts, inWalk, rows }) => sorts && (inWalk || (rows ?? 0) > LIMIT))).toBe(true);
    expect(await keepListIndexes(database.knex, indexes)).toEqual([]);
    // A second start finds everything in place.
    expect(await keepListIndexes(database.knex, indexes)).toEqual([]);
    const again = (await plansOf('', { pageSize: LIMIT })).at(-1)!;
    expect(again.some(({ index }) => index?.startsWith('gov_list_'))).toBe(true);
  });

  const up = (a: unknown, b: unknown): number =>
    a === b ? 0 : a === undefined ? 1 : b === undefined ? -1 : a! < b! ? -1 : 1;
  const down = (a: unknown, b: unknown): number => (a === undefined || b === undefined ? up(a, b) : up(b, a));
  const REFERENCE: Readonly<Record<string, (a: Law, b: Law) => number>> = {
    '': (a, b) => down(a.legislationDate, b.legislationDate) || down(a.time, b.time),
    fiscalYear: (a, b) => up(a.fiscalYear, b.fiscalYear),
    'fiscalYear:desc': (a, b) => down(a.fiscalYear, b.fiscalYear),
    'datePosted:desc': (a, b) => down(a.time, b.time),
    'fiscalYear:desc,legislationDate:asc': (a, b) =>
      down(a.fiscalYear, b.fiscalYear) || up(a.legislationDate, b.legislationDate),
  };

  test.each(Object.keys(REFERENCE))(
    '"%s": the same list from the front, the end and by cursor',
    async (sort) => {
      const wanted = [...LAWS].sort((a, b) => REFERENCE[sort]!(a, b) || up(a.id, b.id)).map(({ id }) => id);
      const numbered: string[] = [];
      for (let start = 0; start < COUNT + 100; start += 100) {
        const { rows, total } = await ask(sort, { start: String(start), limit: '100' });
        expect(total).toBe(COUNT);
        numbered.push(...rows.map(({ document_id }) => document_id));
      }
      expect(numbered).toEqual(wanted);
      const followed: string[] = [];
      let next: Page['next'] = null;
      do {
        const page: Page = await ask(sort, { cursor: 'x', limit: '97' }, next);
        followed.push(...page.rows.map(({ document_id }) => document_id));
        next = page.next;
      } while (next);
      expect(followed).toEqual(wanted);
      const { rows } = await ask(sort, { start: String(COUNT - 7), limit: '100', withCount: 'false' });
      expect(rows.map(({ document_id }) => document_id)).toEqual(wanted.slice(-7));
    },
  );

  test('letters that fall apart into many fit into an index', async () => {
    const { keys } = project({ content: { title: '각'.repeat(200) } } as never, FIELDS, {} as never);
    const row = await database.knex('gov_publications').first();
    const projection = JSON.stringify({ fields: {}, keys });
    await database.knex('gov_publications').insert({ ...row, document_id: 'k', locale: 'ko', projection });
    expect(await database.knex('gov_publications').where({ locale: 'ko' })).toHaveLength(1);
  });
});
