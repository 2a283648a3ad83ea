import type { ScalarType } from '../../plugins/gov-publishing/server/src/content-types/presentation';
import { sortKeyOf } from '../../plugins/gov-publishing/server/src/delivery/projection';
import { parsePublicQuery } from '../../plugins/gov-publishing/server/src/delivery/public-query';
import { queryPublications } from '../../plugins/gov-publishing/server/src/delivery/publication-query';
import { OPERATORS } from '../../plugins/gov-publishing/server/src/delivery/query-filter';
import { createTables } from '../../plugins/gov-publishing/server/src/ledger/tables';
import { openDatabase, type OpenDatabase } from './database';
import { DATABASES } from '../harness/site';

const UID = 'api::sample.sample';
type Value = string | number | boolean | null;

/** Values of each type that the two databases might read differently, none at all included. */
const VALUES: Readonly<Record<ScalarType, readonly Value[]>> = {
  string: ['กรม', 'เกาะ', 'ขนส่ง', 'แขวง', 'ไฟฟ้า', 'Act', 'act', 'ÉTÉ', '100%', "it's", 'a_b', '1', null],
  text: ['บรรทัด\nที่สอง', 'เอกสาร', 'อาคาร', 'สิงห์บุรี', 'สิงหบุรี', null],
  richtext: ['<p>เนื้อหา</p>', '<p>Body</p>', null],
  email: ['a@singburi.go.th', 'B@singburi.go.th', null],
  enumeration: ['act', 'order', 'royal_decree', null],
  integer: [2561, 2560, 9, 10, -1, 0, null],
  decimal: [1.5, 1, 10.25, -0.5, 2, null],
  boolean: [true, false, null],
  date: ['2018-05-28', '1997-09-02', '2018-12-31', null],
  datetime: ['2018-05-27T17:00:00.000Z', '2018-05-28T02:00:00.000Z', '1997-09-02T00:00:00.000Z', null],
};
const TYPES = Object.keys(VALUES) as ScalarType[];
const FIELDS = Object.fromEntries(TYPES.map((type) => [type, type])) as Record<string, ScalarType>;
const HAS_KEY: readonly ScalarType[] = ['string', 'text'];

/** Operands that a value of the type may be compared with, and parts of them for the operators that look at text. */
const OPERANDS: Readonly<Record<ScalarType, readonly string[]>> = {
  string: ['เกาะ', 'act', 'ÉTÉ', "it's", '100%', 'a_b', 'ก', '', 'ไม่มี'],
  text: ['เอกสาร', 'สิงหบุรี', 'ที่'],
  richtext: ['<p>Body</p>', 'body', '</p>'],
  email: ['a@singburi.go.th', 'b@', '.TH'],
  enumeration: ['act', 'ACT', 'decree'],
  integer: ['2561', '9', '0', '-1', '25'],
  decimal: ['1.5', '1', '.25', '-0.5', '1.50'],
  boolean: ['true', 'false', 'ru'],
  date: ['2018-05-28', '2018-05', '-02'],
  datetime: ['2018-05-28', '2018-05-28T09:00:00+07:00', 'T17'],
};

const fold = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
const instant = (text: string): string =>
  new Date(text.length === 10 ? `${text}T00:00:00+07:00` : text).toISOString();
const read = (type: ScalarType, operand: string): Value => {
  if (type === 'integer' || type === 'decimal') return Number(operand);
  if (type === 'boolean') return operand === 'true';
  return type === 'datetime' ? instant(operand) : operand;
};
const order = (type: ScalarType, value: Value): Value =>
  HAS_KEY.includes(type) ? sortKeyOf(String(value)) : type === 'boolean' ? Number(value) : value;
const less = (a: Value, b: Value): boolean =>
  typeof a === 'number' ? a < Number(b) : Buffer.compare(Buffer.from(String(a)), Buffer.from(String(b))) < 0;

/** What each operator means, in plain JavaScript: the measure for both databases. */
function holds(type: ScalarType, operator: string, value: Value, operands: readonly string[]): boolean {
  const [first = ''] = operands;
  if (operator === '$null') return (value === null) === (first === 'true');
  if (operator === '$notNull') return (value !== null) === (first === 'true');
  const negative = ['$ne', '$nei', '$notIn', '$notContains', '$notContainsi'].includes(operator);
  if (value === null) return negative;
  const text = String(value);
  const at = (operand: string): Value => order(type, read(type, operand));
  const own = order(type, value);
  switch (operator) {
    case '$eq':
    case '$in':
      return operands.some((each) => read(type, each) === value);
    case '$ne':
    case '$notIn':
      return operands.every((each) => read(type, each) !== value);
    case '$lt':
      return less(own, at(first));
    case '$gte':
      return !less(own, at(first));
    case '$gt':
      return less(at(first), own);
    case '$lte':
      return !less(at(first), own);
    case '$between':
      return !less(own, at(first)) && !less(at(operands[1] ?? ''), own);
    case '$eqi':
      return fold(text) === fold(first);
    case '$nei':
      return fold(text) !== fold(first);
    case '$contains':
      return text.includes(first);
    case '$notContains':
      return !text.includes(first);
    case '$containsi':
      return fold(text).includes(fold(first));
    case '$notContainsi':
      return !fold(text).includes(fold(first));
    case '$startsWith':
      return text.startsWith(first);
    case '$startsWithi':
      return fold(text).startsWith(fold(first));
    case '$endsWith':
      return text.endsWith(first);
    case '$endsWithi':
      return fold(text).endsWith(fold(first));
    default:
      throw new Error(`no meaning for ${operator}`);
  }
}

const readable = (type: ScalarType, operand: string): boolean => {
  if (type === 'integer') return /^-?\d+$/.test(operand);
  if (type === 'decimal') return /^-?\d+(\.\d+)?$/.test(operand);
  if (type === 'boolean') return operand === 'true' || operand === 'false';
  if (type === 'date') return /^\d{4}-\d\d-\d\d$/.test(operand);
  return type !== 'datetime' || /^\d{4}-\d\d-\d\d(T.*)?$/.test(operand);
};

describe.each(DATABASES)('filters and order over the signed store on %s', (client) => {
  let database: OpenDatabase;
  const rows = TYPES.flatMap((type) => VALUES[type].map((value, position) => ({ id: `${type}-${String(position).padStart(2, '0')}`, type, value })));

  beforeAll(async () => {
    database = await openDatabase(client);
    await createTables(database.knex);
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
  const ofType = (ids: readonly string[], type: ScalarType): string[] => ids.filter((id) => id.startsWith(`${type}-`)).sort();

  test.each(TYPES.flatMap((type) => OPERATORS.map((operator) => [operator, type] as const)))(
    '%s on a field of type %s',
    async (operator, type) => {
      const flags = operator === '$null' || operator === '$notNull';
      const comparing = ['$eq', '$ne', '$in', '$notIn', '$lt', '$lte', '$gt', '$gte', '$between'].includes(operator);
      const operands = flags ? ['true', 'false'] : OPERANDS[type].filter((each) => !comparing || readable(type, each));
      expect(operands.length).toBeGreaterThan(0);
      const pairs = ['$in', '$notIn', '$between'].includes(operator);
      for (const [position, operand] of operands.entries()) {
        const given = pairs ? [operand, operands[(position + 1) % operands.length] ?? operand] : [operand];
        const found = ofType(await ask({ filters: { [type]: { [operator]: pairs ? given : operand } } }), type);
        const wanted = rows.filter((row) => row.type === type && holds(type, operator, row.value, given)).map(({ id }) => id);
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
    expect(all.slice(0, own.length)).toEqual(await ask({ sort: `${type}:desc`, filters: { [type]: { $notNull: 'true' } } }));
  });

  test('Thai stands in the dictionary’s order: vowels written first do not come last', async () => {
    const words = ['ไฟฟ้า', 'แขวง', 'กรม', 'ขนส่ง', 'เกาะ'];
    const ids = await ask({ sort: 'string', filters: { string: { $in: words } } });
    const byId = new Map(rows.map(({ id, value }) => [id, value]));
    expect(ids.map((id) => byId.get(id))).toEqual([...words].sort(new Intl.Collator('th').compare));
  });

  test('$and, $or and $not join, and the opposite of the unknown is no answer', async () => {
    const filters = (value: object): Promise<string[]> => ask({ filters: value });
    const values = (ids: readonly string[]): unknown[] => ids.map((id) => rows.find((row) => row.id === id)?.value);
    expect(values(await filters({ $or: [{ integer: '9' }, { string: 'กรม' }] })).sort()).toEqual([9, 'กรม']);
    expect(values(await filters({ $and: [{ integer: { $gt: '0' } }, { integer: { $lt: '100' } }] })).sort()).toEqual([10, 9]);
    expect(values(await filters({ integer: { $gt: '0', $not: { $eq: '9' } } })).sort()).toEqual([10, 2560, 2561]);
    expect(values(await filters({ $not: { integer: { $lt: '2560' } }, $and: { 0: { integer: { $notNull: 'true' } } } })).sort()).toEqual([2560, 2561]);
    // A row without a value is not "less than 5"; so it is among those that are not.
    expect(await filters({ $not: { integer: { $lt: '5' } } })).toContain('integer-06');
    expect(await filters({ $not: { $or: [{ string: { $notNull: 'true' } }, { string: { $null: 'true' } }] } })).toEqual([]);
  });

  test('by agency, in every way that Strapi’s syntax has', async () => {
    const all = rows.filter((_, index) => index % 3 === 1).length;
    for (const agency of ['PROV', { $eq: 'PROV' }, { code: 'PROV' }, { code: { $eq: 'PROV' } }, { $in: ['PROV'] }, ['PROV']]) {
      expect(await ask({ filters: { agency } })).toHaveLength(all);
    }
    expect(await ask({ filters: { agency: { $null: 'true' } } })).toHaveLength(rows.filter((_, index) => index % 3 === 2).length);
    expect(await ask({ sort: 'agency', filters: { agency: { $notNull: 'true' } }, pagination: { limit: '1' } })).toEqual([
      rows.filter((_, index) => index % 3 === 1).map(({ id }) => id).sort()[0],
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
