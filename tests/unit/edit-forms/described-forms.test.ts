import { runChecks } from '#server/content-types/checks/run-checks';
import { definitionFaults } from '#server/content-types/definition/definition-faults';
import { GOVERNED_TYPES, PLUGIN_TYPES, pluginTypeOf } from '#server/content-types/index';
import { AGENCY_UID, APPOINTMENT_UID } from '#server/content-types/uids';
import { given } from '#server/people/appointments/contract';
import type { EditForm } from '#server/domain/edit-form';
import { formRows, rowsWithin, sameRows, strapisRows } from '#server/edit-layouts/form-rows';
import { CONTEXT } from '../content-types/whole-entries';

const WITH_FORM = PLUGIN_TYPES.filter(({ form }) => form !== null);
const FULL = { default: 12, isResizable: false };
const sizeOf = (type: string) =>
  ['richtext', 'component', 'dynamiczone'].includes(type) ? FULL : { default: 6, isResizable: true };

test('every type of the plugin has a form of its own', () => {
  expect(WITH_FORM).toEqual(PLUGIN_TYPES);
});

test.each(WITH_FORM.map((type) => [type.singularName, type] as const))(
  '%s: every field stands in the form, and in one place',
  (_, type) => {
    expect(definitionFaults(type, type.schema)).toEqual([]);
  },
);

test.each(GOVERNED_TYPES.map((type) => [type.singularName, type] as const))(
  '%s: what is marked as needed is what an empty entry is refused for',
  async (_, { uid, form }) => {
    const findings = await runChecks(uid, {}, CONTEXT);
    const refused = findings
      .filter(({ level }) => level === 'blocks')
      .map(({ field }) => field.split('.')[0]);
    // Strapi itself asks for an importance, and begins with one.
    expect([...new Set(['importance', ...refused])].sort()).toEqual([...(form?.needed ?? [])].sort());
  },
);

test('agency: what is marked as needed is what Strapi saves none without', () => {
  const { schema, form } = pluginTypeOf(AGENCY_UID)!;
  const required = Object.entries(schema.attributes).filter(([, { required }]) => required === true);
  expect(required.map(([name]) => name).sort()).toEqual([...form!.needed].sort());
});

test('appointment: what is marked as needed is what nobody is appointed without, by any page', () => {
  const { schema, form } = pluginTypeOf(APPOINTMENT_UID)!;
  const asked = Object.entries(given.shape).filter(([, each]) => !each.safeParse(null).success);
  const named = asked
    .map(([name]) => name)
    .filter((name) => name in schema.attributes && name !== 'supervises');
  expect(named.sort()).toEqual([...form!.needed].sort());
});

test.each(WITH_FORM.map((type) => [type.singularName, type] as const))(
  '%s: what is shown for some kinds names kinds that there are',
  (_, { form, schema }) => {
    for (const { field, values } of Object.values((form as EditForm).shownFor)) {
      const { enum: known } = schema.attributes[field] as { enum?: readonly string[] };
      expect([field, values.filter((value) => !known?.includes(value))]).toEqual([field, []]);
    }
  },
);

describe('a form of a host', () => {
  const [first] = WITH_FORM;
  const faultsOf = (form: object): string[] =>
    definitionFaults({ ...first!, form: { ...first!.form!, ...form } as EditForm }, first!.schema);

  test('that forgets a field, names one twice or one that is not there is refused at the start, each in words', () => {
    const { parts } = first!.form!;
    const faults = faultsOf({
      parts: { ...parts, more: [['slug', 'slug'], ['nowhere']] },
      needed: ['neverland'],
      shownFor: { title: { field: 'nothing', values: [] } },
    });
    for (const said of [
      '"nowhere"',
      '"neverland"',
      '"nothing"',
      '"slug" in "form" twice',
      'leaves the field "reviewDueAt"',
    ])
      expect(faults.some((fault) => fault.includes(said))).toBe(true);
  });
});

describe('rows', () => {
  const schema = {
    attributes: {
      a: { type: 'string' },
      b: { type: 'string' },
      c: { type: 'richtext' },
      d: { type: 'string' },
    },
  } as never;
  const form = {
    parts: { kind: [['a', 'b']], words: [['c', 'd']], sources: [], answerable: [], more: [] },
  } as unknown as EditForm;

  test('share the width; what takes all of it stands alone', () => {
    expect(formRows(form, schema, sizeOf)).toEqual([
      [
        { name: 'a', size: 6 },
        { name: 'b', size: 6 },
      ],
      [{ name: 'c', size: 12 }],
      [{ name: 'd', size: 6 }],
    ]);
  });

  test('as Strapi makes them are filled from the left', () => {
    expect(
      strapisRows(['a', 'b', 'c', 'd'], schema, sizeOf).map((row) => row.map(({ name }) => name)),
    ).toEqual([['a', 'b'], ['c'], ['d']]);
  });

  test('are compared by names and widths, and can be narrowed', () => {
    const rows = formRows(form, schema, sizeOf);
    expect(sameRows(rows, structuredClone(rows))).toBe(true);
    expect(sameRows(rows, rows.slice(1))).toBe(false);
    expect(
      rowsWithin(rows, new Set(['b', 'c']))
        .flat()
        .map(({ name }) => name),
    ).toEqual(['b', 'c']);
  });
});
