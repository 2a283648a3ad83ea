import { attributeNamed, componentsIn, type Schema } from '#server/domain/schema/attribute';
import { everyField, ownFields, schemaFields } from '#server/domain/schema/schema-fields';
import { scalarsIn, valueFields } from '#server/domain/schema/value-fields';

const PARTS: Readonly<Record<string, Schema>> = {
  'x.picture': { attributes: { file: { type: 'media' }, alt: { type: 'string' } } },
  'x.chapter': {
    attributes: {
      heading: { type: 'string' },
      pictures: { type: 'component', component: 'x.picture', repeatable: true },
    },
  },
  'x.node': { attributes: { text: { type: 'string' }, child: { type: 'component', component: 'x.node' } } },
  'api::law.law': {
    attributes: {
      title: { type: 'string' },
      lead: { type: 'component', component: 'x.picture' },
      amends: { type: 'relation', relation: 'manyToOne', target: 'api::law.law' },
    },
  },
};
const schemaOf = (uid: string | undefined): Schema | undefined =>
  uid !== undefined && Object.hasOwn(PARTS, uid) ? PARTS[uid] : undefined;
const REPORT: Schema = {
  attributes: {
    title: { type: 'string' },
    cover: { type: 'component', component: 'x.picture' },
    chapters: { type: 'component', component: 'x.chapter', repeatable: true },
    body: { type: 'dynamiczone', components: ['x.chapter', 'x.picture'] },
    law: { type: 'relation', relation: 'manyToOne', target: 'api::law.law' },
    about: { type: 'relation', relation: 'morphToMany' },
  },
};
const HOLDS_ITSELF: Schema = { attributes: { root: { type: 'component', component: 'x.node' } } };

const scalarsOf = (schema: Schema, entry: object) =>
  [...scalarsIn(valueFields({ schemaOf }, schema, entry as never))].flatMap(({ path, value, component }) =>
    value === undefined ? [] : [[path, value, component]],
  );

describe('along a schema', () => {
  test('every field of every component has a path, in a dynamic zone with the component in brackets', () => {
    const paths = [...everyField(schemaFields({ schemaOf, deepest: 9 }, REPORT))].map(({ path }) => path);
    expect(paths).toEqual([
      ...['title', 'cover', 'cover.file', 'cover.alt'],
      ...['chapters', 'chapters.heading', 'chapters.pictures'],
      ...['chapters.pictures.file', 'chapters.pictures.alt', 'body'],
      ...['body[x.chapter].heading', 'body[x.chapter].pictures'],
      ...['body[x.chapter].pictures.file', 'body[x.chapter].pictures.alt'],
      ...['body[x.picture].file', 'body[x.picture].alt', 'law', 'about'],
    ]);
  });

  test.each([
    [0, ['root']],
    [1, ['root', 'root.text', 'root.child']],
    [2, ['root', 'root.text', 'root.child', 'root.child.text', 'root.child.child']],
  ])('a component that holds itself is followed %i deep', (deepest, paths) => {
    const fields = everyField(schemaFields({ schemaOf, deepest }, HOLDS_ITSELF));
    expect([...fields].map(({ path }) => path)).toEqual(paths);
  });

  test('without a limit the components above tell that one holds itself', () => {
    const above: (readonly string[])[] = [];
    for (const { parts } of everyField(schemaFields({ schemaOf, deepest: Infinity }, HOLDS_ITSELF))) {
      above.push(...parts.map((part) => [...part.above, part.uid]));
      if (parts.some((part) => part.above.includes(part.uid))) break;
    }
    expect(above).toEqual([['x.node'], ['x.node', 'x.node']]);
  });

  test('the schema of a component is asked for where its fields are, and not before', () => {
    const asked: string[] = [];
    const walk = { schemaOf: (uid?: string) => (asked.push(String(uid)), schemaOf(uid)), deepest: 9 };
    const fields = [...schemaFields(walk, REPORT)];
    expect(asked).toEqual([]);
    expect([...(fields[1]?.parts[0]?.fields ?? [])].map(({ component }) => component)).toEqual([
      'x.picture',
      'x.picture',
    ]);
    expect(asked).toEqual(['x.picture']);
  });

  test('a component that nobody knows has no fields', () => {
    const ghost: Schema = { attributes: { ghost: { type: 'component', component: 'no.such' } } };
    expect([...everyField(schemaFields({ schemaOf, deepest: 9 }, ghost))]).toHaveLength(1);
    expect(ownFields(ghost).map(({ parts }) => parts.map(({ uid }) => uid))).toEqual([['no.such']]);
  });

  test('a name out of a request finds what the schema names itself', () => {
    expect(attributeNamed(REPORT, 'title')).toEqual({ type: 'string' });
    for (const name of ['__proto__', 'constructor', 'toString', 'nothing'])
      expect(attributeNamed(REPORT, name)).toBeUndefined();
    expect(componentsIn({ type: 'json', component: 'x.picture' })).toEqual([]);
  });
});

describe('along a value', () => {
  test('every value has the path of its rows, and the component that holds it', () => {
    const entry = {
      title: 'รายงาน',
      cover: { file: { id: 1 }, alt: 'ปก' },
      chapters: [{ heading: 'ก', pictures: [{ alt: 'ข' }, { alt: 'ค' }] }],
      body: [{ __component: 'x.picture', alt: 'ง' }],
      law: { title: 'กฎหมาย' },
    };
    expect(scalarsOf(REPORT, entry)).toEqual([
      ['title', 'รายงาน', null],
      ['cover.file', { id: 1 }, 'x.picture'],
      ['cover.alt', 'ปก', 'x.picture'],
      ['chapters.0.heading', 'ก', 'x.chapter'],
      ['chapters.0.pictures.0.alt', 'ข', 'x.picture'],
      ['chapters.0.pictures.1.alt', 'ค', 'x.picture'],
      ['body.0.alt', 'ง', 'x.picture'],
      ['law', { title: 'กฎหมาย' }, null],
    ]);
  });

  test.each([
    ['a zone row of no component', { body: [{ alt: 'x' }] }],
    ['one of a component that is none', { body: [{ __component: 'no.such', alt: 'x' }] }],
    ['one named like what every object has', { body: [{ __component: '__proto__', alt: 'x' }] }],
    ['a name that is no text', { body: [{ __component: ['x.picture'], alt: 'x' }] }],
    ['no row', { body: ['x', null, 3, [{ alt: 'x' }], new Date(0)], cover: 'x' }],
    ['nothing', { body: null, cover: null, chapters: [] }],
  ])('goes into no row: %s', (_what, entry) => {
    expect(scalarsOf(REPORT, entry)).toEqual([]);
  });

  test('what stands in the place of a row is told, so that a reader may refuse it', () => {
    const rows = [...valueFields({ schemaOf }, REPORT, { body: ['odd', { __component: 'x.chapter' }] })]
      .find(({ name }) => name === 'body')
      ?.rows.map(({ path, value, uid }) => [path, value, uid]);
    expect(rows).toEqual([
      ['body.0', 'odd', undefined],
      ['body.1', { __component: 'x.chapter' }, 'x.chapter'],
    ]);
  });

  test('related rows are followed where that is asked for, in a morph relation by the type each names', () => {
    const entry = {
      law: { title: 'ก', amends: { title: 'ข' } },
      about: [{ __type: 'api::law.law', title: 'ค' }, { title: 'ง' }],
    };
    const titles = (fields: Iterable<{ path: string; value: unknown; rows: readonly any[] }>): unknown[] =>
      [...fields].flatMap(({ path, value, rows }) => [
        ...(path.endsWith('title') && value !== undefined ? [[path, value]] : []),
        ...rows.flatMap((row) => titles(row.fields)),
      ]);
    expect(titles(valueFields({ schemaOf, relations: true }, REPORT, entry))).toEqual([
      ['law.title', 'ก'],
      ['law.amends.title', 'ข'],
      ['about.0.title', 'ค'],
    ]);
    expect(titles(valueFields({ schemaOf }, REPORT, entry))).toEqual([]);
  });
});
