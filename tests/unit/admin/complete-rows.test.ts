import { holdsComponents, isZone, repeats, type Schema } from '#server/domain/schema/attribute';
import { schemaFields, type SchemaField, type SchemaPart } from '#server/domain/schema/schema-fields';
import fc from 'fast-check';
import { completeRows } from '../../../plugins/gov-publishing/admin/src/signed-views/complete-rows';
import { visibleText } from '../../../plugins/gov-publishing/admin/src/signed-views/visible-text';
import { GOVERNED_TYPES } from '#server/content-types/index';
import { COMPONENTS } from '#server/content-types/components/index';
import { sealSnapshot } from '#server/domain/content/canonical';
import { signedWalk } from '#server/domain/content/content-model';
import type { Json, JsonObject } from '#server/domain/content/snapshot';
import { MODELS, RICH_TYPE } from '../content/rich-type';

/** Letters of all scripts, and those that nobody sees. */
const text = fc.string({
  minLength: 1,
  maxLength: 20,
  unit: fc.oneof(
    fc.constantFrom(
      '\u202e',
      '\u200b',
      '\u00ad',
      '\u0000',
      '\ufeff',
      '\u00a0',
      '⟨',
      '\n',
      '"',
      '\\',
      'ก',
      'ำ',
      '่',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  ),
});
const media: fc.Arbitrary<JsonObject> = fc.record(
  {
    documentId: text,
    sha256: fc.stringMatching(/^[0-9a-f]{64}$/),
    name: text,
    mime: text,
    size: fc.nat(),
    alt: text,
    caption: text,
  },
  { requiredKeys: ['documentId', 'sha256', 'name', 'mime', 'size'] },
);
const relation: fc.Arbitrary<JsonObject> = fc.record({
  uid: text,
  documentId: text,
  label: fc.dictionary(text, text, { maxKeys: 2 }),
});
const json = fc.jsonValue({ maxDepth: 3, stringUnit: 'grapheme' }) as fc.Arbitrary<Json>;

const WALK = {
  ...signedWalk({
    model: (uid) => (COMPONENTS as Readonly<Record<string, Schema>>)[uid] ?? MODELS.model(uid),
  }),
  deepest: 10,
};

function valueOf({ attribute, parts }: SchemaField): fc.Arbitrary<Json> {
  const many = (one: fc.Arbitrary<Json>): fc.Arbitrary<Json> => fc.array(one, { minLength: 1, maxLength: 2 });
  if (holdsComponents(attribute)) {
    const row = ({ uid, fields }: SchemaPart): fc.Arbitrary<JsonObject> =>
      contentOf(fields).map((content) => (isZone(attribute) ? { ...content, __component: uid } : content));
    const one = fc.oneof(...parts.map(row));
    return repeats(attribute) ? many(one) : one;
  }
  switch (attribute.type) {
    case 'media':
      return attribute.multiple ? many(media) : media;
    case 'relation':
      return attribute.relation?.endsWith('Many') ? many(relation) : relation;
    case 'integer':
    case 'decimal':
    case 'float':
      return fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0));
    case 'boolean':
      return fc.boolean();
    case 'json':
    case 'blocks':
      return json;
    default:
      return text;
  }
}

function contentOf(fields: Iterable<SchemaField>): fc.Arbitrary<JsonObject> {
  const values = [...fields].map((field) => [field.name, valueOf(field)] as const);
  return fc.record(Object.fromEntries(values), { requiredKeys: [] }) as fc.Arbitrary<JsonObject>;
}

function leaves(value: Json): (string | number | boolean | null)[] {
  if (typeof value !== 'object' || value === null) return [value];
  return Object.values(value).flatMap((each) => leaves(each as Json));
}

const types: readonly (readonly [string, Schema])[] = [
  ...GOVERNED_TYPES.map(({ uid, schema }) => [uid, schema as Schema] as const),
  ['a type of the host', RICH_TYPE],
];

test.each(types)('every value of %s stands in the complete view', (uid, model) => {
  const references = fc.uniqueArray(
    fc.tuple(text, media).map(([address, file]) => ({ ...file, address })),
    { maxLength: 2, selector: ({ address }) => address },
  );
  fc.assert(
    fc.property(contentOf(schemaFields(WALK, model)), references, (content, named) => {
      const key = { uid, documentId: 'doc1', locale: 'th' } as never;
      const { text: snapshot } = sealSnapshot(key, content, named as never);
      const rows = completeRows(snapshot, []);
      const shown = rows.map(({ runs }) => runs.map((run) => run.text).join(''));
      const expected = leaves(JSON.parse(snapshot) as Json).map((leaf) =>
        visibleText(typeof leaf === 'string' ? leaf : JSON.stringify(leaf))
          .map((run) => run.text)
          .join(''),
      );
      for (const leaf of expected) expect(shown).toContain(leaf);
      expect(new Set(rows.map(({ path }) => path)).size).toBeLessThanOrEqual(rows.length);
      // Nothing but the marks is added, and only unseen characters are marked.
      for (const { runs } of rows)
        for (const run of runs) if (run.isMark) expect(run.text).toMatch(/^⟨U\+[0-9A-F]{4,6}⟩$/);
    }),
    { numRuns: 40 },
  );
});

test('what nobody sees is named where it stands, and a Thai text is left as it is', () => {
  const shown = (given: string): string =>
    visibleText(given)
      .map((run) => run.text)
      .join('');
  expect(shown('\u202e001')).toBe('⟨U+202E⟩001');
  expect(shown('ก\u200bข\u00a0ค')).toBe('ก⟨U+200B⟩ข⟨U+00A0⟩ค');
  for (const plain of ['ที่ทำการปกครองจังหวัด น้ำ ก๊าซ ๒๕๖๙', 'สองบรรทัด\nที่สอง\tตาราง', '👩‍🌾'.replace('\u200d', '')])
    expect(shown(plain)).toBe(plain);
});

test('a code is one only where the type says so: a summary that is the word `act` is a word', () => {
  const snapshot = JSON.stringify({ content: { legislationType: 'act', summary: 'act' } });
  const codes = completeRows(snapshot, ['legislationType']).map(({ field, code }) => [field, code]);
  expect(codes).toEqual([
    ['legislationType', 'act'],
    ['summary', null],
  ]);
});
