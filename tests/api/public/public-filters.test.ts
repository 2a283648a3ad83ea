import type { ScalarType } from '#server/content-types/presentation';
import { sortKeyOf } from '#server/delivery/store/projection';
import { parsePublicQuery } from '#server/delivery/query/public-query';
import { queryPublications } from '#server/delivery/store/lists/publication-query';
import { OPERATORS } from '#server/delivery/query/query-filter';
import { migrate } from '#server/database/migrate';
import { FIELDS, HAS_KEY, holds, less, OPERANDS, order, readable, TYPES, VALUES } from './filter-meaning';
import { openDatabase, type OpenDatabase } from '../database';
import { DATABASES } from '../../harness/site';

const UID = 'api::sample.sample';
describe.each(DATABASES)('filters and order over the signed store on %s', (client) => {
  let database: OpenDatabase;
  const rows = TYPES.flatMap((type) =>
    VALUES[type].map((value, position) => ({
      id: `${type}-${String(position).padStart(2, '0')}`,
      type,
      value,
    })),
  );

  beforeAll(async () => {
    database = await openDatabase(client);
    await migrate(database.knex);
    const inserted = rows.map(({ id, type, value }, index) => ({
      uid: UID,
      document_id: id,
      locale: 'th',
      digest: 'a'.repeat(64),
      leaf_idx: index,
      first_leaf_idx: index,
      agency: ['SKN-01', 'PROV', null][index % 3],
      projection: JSON.stringify({
        fields: value === null ? {} : { [type]: value },
        keys: value === null || !HAS_KEY.includes(type) ? {} : { [type]: sortKeyOf(String(value)) },
      }),
    }));
    await database.knex.batchInsert('gov_publications', inserted, 50);
  });
  afterAll(() => database?.close());

  const ask = async (query: Record<string, unknown>): Promise<string[]> => {
    const parsed = parsePublicQuery({ pagination: { limit: '100' }, ...query }, FIELDS);
    const page = await queryPublications(database.knex, UID, 'th', parsed);
    return page.rows.map(({ document_id }) => document_id);
  };
  /** The rows made for a type, so that a row without a value counts once. */
  const ofType = (ids: readonly string[], type: ScalarType): string[] =>
    ids.filter((id) => id.startsWith(`${type}-`)).sort();

  test.each(TYPES.flatMap((type) => OPERATORS.map((operator) => [operator, type] as const)))(
    '%s on a field of type %s',
    async (operator, type) => {
      const flags = operator === '$null' || operator === '$notNull';
      const comparing = ['$eq', '$ne', '$in', '$notIn', '$lt', '$lte', '$gt', '$gte', '$between'].includes(
        operator,
      );
      const operands = flags
        ? ['true', 'false']
        : OPERANDS[type].filter((each) => !comparing || readable(type, each));
      expect(operands.length).toBeGreaterThan(0);
      const pairs = ['$in', '$notIn', '$between'].includes(operator);
      for (const [position, operand] of operands.entries()) {
        const given = pairs ? [operand, operands[(position + 1) % operands.length] ?? operand] : [operand];
        const found = ofType(
          await ask({ filters: { [type]: { [operator]: pairs ? given : operand } } }),
          type,
        );
        const wanted = rows
          .filter((row) => row.type === type && holds(type, operator, row.value, given))
          .map(({ id }) => id);
        expect({ operator, type, given, found }).toEqual({ operator, type, given, found: wanted.sort() });
      }
    },
  );

  test.each(TYPES)('order by a field of type %s, both ways, what has no value last', async (type) => {
    const own = rows.filter((row) => row.type === type && row.value !== null);
    const ascending = [...own].sort((a, b) => {
      const [x, y] = [order(type, a.value), order(type, b.value)];
      return less(x, y) ? -1 : less(y, x) ? 1 : a.id < b.id ? -1 : 1;
    });
    const found = await ask({ sort: type, filters: { [type]: { $notNull: 'true' } } });
    expect(found).toEqual(ascending.map(({ id }) => id));
    const all = await ask({ sort: `${type}:desc` });
    expect(all.slice(0, own.length)).toEqual(
      await ask({ sort: `${type}:desc`, filters: { [type]: { $notNull: 'true' } } }),
    );
  });

  test('Thai stands in the dictionary’s order: vowels written first do not come last', async () => {
    const words = ['ไฟฟ้า', 'แขวง', 'กรม', 'ขนส่ง', 'เกาะ'];
    const ids = await ask({ sort: 'string', filters: { string: { $in: words } } });
    const byId = new Map(rows.map(({ id, value }) => [id, value]));
    expect(ids.map((id) => byId.get(id))).toEqual([...words].sort(new Intl.Collator('th').compare));
  });

  test('$and, $or and $not join, and the opposite of the unknown is no answer', async () => {
    const filters = (value: object): Promise<string[]> => ask({ filters: value });
    const values = (ids: readonly string[]): unknown[] =>
      ids.map((id) => rows.find((row) => row.id === id)?.value);
    expect(values(await filters({ $or: [{ integer: '9' }, { string: 'กรม' }] })).sort()).toEqual([9, 'กรม']);
    expect(
      values(await filters({ $and: [{ integer: { $gt: '0' } }, { integer: { $lt: '100' } }] })).sort(),
    ).toEqual([10, 9]);
    expect(values(await filters({ integer: { $gt: '0', $not: { $eq: '9' } } })).sort()).toEqual([
      10, 2560, 2561,
    ]);
    expect(
      values(
        await filters({ $not: { integer: { $lt: '2560' } }, $and: { 0: { integer: { $notNull: 'true' } } } }),
      ).sort(),
    ).toEqual([2560, 2561]);
    // A row without a value is not "less than 5"; so it is among those that are not.
    expect(await filters({ $not: { integer: { $lt: '5' } } })).toContain('integer-06');
    expect(
      await filters({ $not: { $or: [{ string: { $notNull: 'true' } }, { string: { $null: 'true' } }] } }),
    ).toEqual([]);
  });

  test('by agency, in every way that Strapi’s syntax has', async () => {
    const all = rows.filter((_, index) => index % 3 === 1).length;
    for (const agency of [
      'PROV',
      { $eq: 'PROV' },
      { code: 'PROV' },
      { code: { $eq: 'PROV' } },
      { $in: ['PROV'] },
      ['PROV'],
    ]) {
      expect(await ask({ filters: { agency } })).toHaveLength(all);
    }
    expect(await ask({ filters: { agency: { $null: 'true' } } })).toHaveLength(
      rows.filter((_, index) => index % 3 === 2).length,
    );
    expect(
      await ask({ sort: 'agency', filters: { agency: { $notNull: 'true' } }, pagination: { limit: '1' } }),
    ).toEqual([
      rows
        .filter((_, index) => index % 3 === 1)
        .map(({ id }) => id)
        .sort()[0],
    ]);
  });

  test('pages and windows, with and without a count', async () => {
    const total = rows.length;
    const page = async (pagination: object): Promise<{ ids: string[]; total: number | null }> => {
      const parsed = parsePublicQuery({ pagination }, FIELDS);
      const found = await queryPublications(database.knex, UID, 'th', parsed);
      return { ids: found.rows.map(({ document_id }) => document_id), total: found.total };
    };
    const all = (await page({ limit: '100' })).ids;
    expect(await page({ page: '2', pageSize: '10' })).toEqual({ ids: all.slice(10, 20), total });
    expect(await page({ start: '10', limit: '10' })).toEqual({ ids: all.slice(10, 20), total });
    expect(await page({ page: '999', pageSize: '100' })).toEqual({ ids: [], total });
    expect((await page({ withCount: 'false' })).total).toBeNull();
  });
});
