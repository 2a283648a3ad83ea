import fc from 'fast-check';
import type { Schema } from '#server/domain/schema/attribute';
import { file, RICH_TYPE, row, sealed } from './rich-type';

const text = fc.string({ unit: 'grapheme', maxLength: 30 });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const target = fc.record({ id: fc.nat(), documentId: fc.stringMatching(/^[a-z0-9]{8}$/), title: text });
const instant = fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') });

/** What an officer might have entered, each value in one plain form. */
const content = fc.record({
  title: text,
  body: maybe(text),
  extra: maybe(fc.jsonValue({ maxDepth: 3 })),
  signedOn: maybe(instant.map((date) => date.toISOString().slice(0, 10))),
  startsAt: maybe(instant.map((date) => date.toISOString())),
  rank: maybe(fc.integer()),
  population: maybe(fc.bigInt({ min: -(2n ** 53n) + 1n, max: 2n ** 53n - 1n }).map(String)),
  budget: maybe(fc.integer({ min: -1e9, max: 1e9 }).map((satang) => satang / 100)),
  urgent: maybe(fc.boolean()),
  laws: fc.array(target, { maxLength: 3 }),
  cover: maybe(fc.constant(file('file1'))),
  attachments: fc.array(
    fc.record({
      id: fc.nat(),
      file: maybe(fc.constant(file('f'))),
      alt: maybe(text),
      source: fc.constant(null),
    }),
    { maxLength: 3 },
  ),
});
type Content = typeof content extends fc.Arbitrary<infer T> ? T : never;

const digestOf = (changes: Record<string, unknown>, schema?: Schema) => sealed(row(changes), schema).digest;

/** Object keys in reverse order, at every depth. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, reversed(item)]),
  );
}

/** The same content as PostgreSQL's driver hands it over. */
function asPostgres(entry: Content): Record<string, unknown> {
  return {
    ...entry,
    budget: entry.budget === null ? null : entry.budget.toFixed(2),
    signedOn: entry.signedOn === null ? null : new Date(`${entry.signedOn}T00:00:00Z`),
    startsAt: entry.startsAt === null ? null : new Date(entry.startsAt),
    opensAt: '08:30:00',
  };
}

/** The same content as SQLite's driver hands it over. */
function asSqlite(entry: Content): Record<string, unknown> {
  return {
    ...entry,
    population: entry.population === null ? null : Number(entry.population),
    startsAt: entry.startsAt === null ? null : new Date(entry.startsAt).getTime(),
    urgent: entry.urgent === null ? null : Number(entry.urgent),
    opensAt: '08:30:00.000',
  };
}

describe('the digest', () => {
  test('does not depend on the order of keys or on row ids', () => {
    fc.assert(
      fc.property(content, fc.nat(), (entry, id) => {
        const moved = reversed(row({ ...entry, id })) as Record<string, unknown>;
        expect(sealed(moved).digest).toBe(digestOf(entry));
      }),
    );
  });

  test('is the same from a SQLite and from a PostgreSQL row', () => {
    fc.assert(
      fc.property(content, (entry) => {
        expect(digestOf(asPostgres(entry))).toBe(digestOf(entry));
        expect(digestOf(asSqlite(entry))).toBe(digestOf(entry));
      }),
    );
  });

  test('does not change when empty values take another form of emptiness', () => {
    const nothing = { id: 3, file: null, alt: '', source: { id: 1, name: null, url: '', locale: null } };
    fc.assert(
      fc.property(content, fc.constantFrom(null, '', [], {}), (entry, empty) => {
        const without = { ...entry, extra: null, text: null, body: null, source: null };
        const with_ = { ...entry, extra: empty, text: [], body: '', source: nothing.source };
        expect(digestOf({ ...with_, attachments: [...entry.attachments, nothing] })).toBe(digestOf(without));
      }),
    );
  });

  test('does not change when a type gains an optional field of any kind', () => {
    const kinds = ['string', 'json', 'boolean', 'decimal', 'date', 'biginteger', 'blocks', 'time'];
    const linked = [
      { type: 'media' },
      { type: 'relation', relation: 'manyToOne', target: 'api::law.law' },
      { type: 'component', component: 'gov.source' },
    ];
    const added = fc.constantFrom(...kinds.map((type) => ({ type })), ...linked);
    fc.assert(
      fc.property(content, added, (entry, attribute) => {
        const grown = { ...RICH_TYPE, attributes: { ...RICH_TYPE.attributes, added: attribute } };
        expect(digestOf({ ...entry, added: null }, grown)).toBe(digestOf(entry));
      }),
    );
  });

  test('changes with any one character of any text', () => {
    const field = fc.constantFrom('title', 'body');
    fc.assert(
      fc.property(content, field, text, text, fc.stringMatching(/^[ก-๙a-z0-9 ]$/), (entry, name, a, b, c) => {
        const before = digestOf({ ...entry, [name]: a + b });
        expect(digestOf({ ...entry, [name]: a + c + b })).not.toBe(before);
      }),
    );
  });
});

test('a date-only column handed over at midnight of the local zone is that day', () => {
  const bangkok = new Date('2018-05-27T17:00:00Z');
  bangkok.getTimezoneOffset = () => -420;
  expect(digestOf({ signedOn: bangkok })).toBe(digestOf({ signedOn: '2018-05-28' }));
  expect(digestOf({ signedOn: new Date(2018, 4, 28) })).toBe(digestOf({ signedOn: '2018-05-28' }));
});

test('a date-time is one instant whichever zone it is written in', () => {
  const utc = digestOf({ startsAt: '2018-05-27T17:30:00.000Z' });
  expect(digestOf({ startsAt: '2018-05-28T00:30:00+07:00' })).toBe(utc);
  expect(digestOf({ startsAt: '2018-05-27 17:30:00+00' })).toBe(utc);
});
