import { COMPONENTS, GOVERNED_TYPES } from '#server/content-types/index';
import { isListed } from '#server/content-types/model/field-format';
import type { Attributes } from '#server/content-types/model/attribute';
import { CHOICES, choiceIn, FIELDS, labelIn } from '#server/messages/choices';

const LOCALES = ['th', 'en'] as const;
/** Name and fields of every governed type and every component. */
const HOLDERS: readonly (readonly [string, Attributes])[] = [
  ...GOVERNED_TYPES.map(({ singularName, schema }) => [singularName, schema.attributes] as const),
  ...Object.values(COMPONENTS).map(({ modelName, attributes }) => [modelName, attributes] as const),
];
const CHOICE_KEYS = HOLDERS.flatMap(([holder, attributes]) =>
  Object.entries(attributes).flatMap(([field, attribute]) =>
    attribute.type === 'enumeration' ? attribute.enum.map((value) => [holder, field, value] as const) : [],
  ),
);

describe.each(LOCALES)('the words of fields and choices, in %s', (locale) => {
  test.each(HOLDERS)('every field of %s that the public sees has a label', (holder, attributes) => {
    const without = Object.entries(attributes).filter(
      ([field, attribute]) => isListed(attribute) && !labelIn(locale, holder, field),
    );
    expect(without.map(([field]) => field)).toEqual([]);
  });

  test('every choice of every type and component has words', () => {
    expect(CHOICE_KEYS.length).toBeGreaterThan(80);
    expect(CHOICE_KEYS.filter(([holder, field, value]) => !choiceIn(locale, holder, field, value))).toEqual(
      [],
    );
  });

  test('every component that may stand among others has a name', () => {
    const zones = HOLDERS.flatMap(([, attributes]) =>
      Object.values(attributes).flatMap((each) => (each.type === 'dynamiczone' ? each.components : [])),
    );
    expect(zones.filter((uid) => !labelIn(locale, COMPONENTS[uid]?.modelName ?? ''))).toEqual([]);
  });

  test('no two choices of a field have the same words, and none is a bare value', () => {
    for (const [holder, field, value] of CHOICE_KEYS) {
      const words = choiceIn(locale, holder, field, value);
      const others = CHOICE_KEYS.filter(
        ([of, name, other]) => of === holder && name === field && other !== value,
      );
      expect(others.map(([, , other]) => choiceIn(locale, holder, field, other))).not.toContain(words);
      expect(words).not.toMatch(/_/);
    }
  });
});

test('there are no words for what is no field and no choice', () => {
  const shared = new Set(HOLDERS.flatMap(([holder, attributes]) => [holder, ...Object.keys(attributes)]));
  const own = new Set(
    HOLDERS.flatMap(([holder, attributes]) => Object.keys(attributes).map((field) => `${holder}.${field}`)),
  );
  expect(Object.keys(FIELDS.th).filter((key) => !own.has(key) && !shared.has(key))).toEqual([]);
  const choices = new Set(
    CHOICE_KEYS.flatMap(([holder, field, value]) => [
      `${holder}.${field}.${value}`,
      `entry.${field}.${value}`,
    ]),
  );
  expect(Object.keys(CHOICES.th).filter((key) => !choices.has(key))).toEqual([]);
  for (const catalogue of [CHOICES, FIELDS])
    expect(Object.keys(catalogue.en).sort()).toEqual(Object.keys(catalogue.th).sort());
});
