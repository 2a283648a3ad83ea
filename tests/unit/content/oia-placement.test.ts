import { PLUGIN_TYPES } from '#server/content-types/index';
import { OIA_UNDER } from '#server/content-types/definition/define-type';
import { KINDS, OIA_RULE } from '#server/content-types/basic-info/kinds';
import { LAW_TYPES } from '#server/content-types/law/schema';
import { OIA_RULE as LAW_RULE } from '#server/content-types/law/oia-rule';
import { notHeldBecause, placedUnder, sectionsText } from '#server/domain/oia/placement';
import { OIA_SECTION_IDS } from '#server/domain/oia/sections';
import { choiceIn } from '#server/messages/choices';

const under = (rule: Parameters<typeof sectionsText>[0], content: object): string | null =>
  sectionsText(rule, content as never);

test('the Act has five parts of section 7 and eight of section 9, each in words', () => {
  expect(OIA_SECTION_IDS).toHaveLength(13);
  for (const id of OIA_SECTION_IDS)
    for (const locale of ['th', 'en'] as const)
      expect(choiceIn(locale, 'oia-section', 'section', id)).toContain(id.replace(/s(\d)_(\d)/, '$1'));
});

test.each([
  ['structure', 's7_1'],
  ['powers', 's7_2'],
  ['operating_method', 's7_2'],
  ['information_centre', 's7_3'],
  ['annual_budget', 's9_3'],
  ['procurement_summary', 's9_8'],
  ['history', null],
  ['not_held', null],
])('basic information %s stands under %s by itself', (kind, section) => {
  expect(Object.keys(KINDS)).toContain(kind);
  expect(under(OIA_RULE, { kind })).toBe(section);
});

test('every law but those of other kinds stands under 7(4), and what tells officers how to work under 9(4)', () => {
  const placed = (section: string | null): string[] =>
    LAW_TYPES.filter((type) => under(LAW_RULE, { legislationType: type }) === section);
  expect(placed('s9_4')).toEqual(['manual', 'guideline']);
  expect(placed(null)).toEqual(['standard', 'other']);
  expect(placed('s7_4')).toHaveLength(LAW_TYPES.length - 4);
});

test('what an officer chose is added to it, in the order of the Act and once', () => {
  const oiaSections = [{ section: 's9_7' }, { section: 's7_1' }, { section: 's7_1' }, { section: 's8_1' }];
  const content = { kind: 'structure', oiaSections };
  expect(under(OIA_RULE, content)).toBe('s7_1 s9_7');
  expect(placedUnder(OIA_RULE, content as never)).toEqual({ chosen: ['s7_1', 's9_7'], byRule: ['s7_1'] });
  expect(under(null, { oiaSections })).toBe('s7_1 s9_7');
});

test.each([[undefined], ['constructor'], [7], [null]])('a kind that is none, %s, stands nowhere', (kind) => {
  expect(under(OIA_RULE, { kind })).toBeNull();
});

test('only a reason that says something is one', () => {
  expect(notHeldBecause(OIA_RULE, { notApplicableBecause: 'ไม่มีสัมปทาน' })).toBe('ไม่มีสัมปทาน');
  for (const reason of [' ', null, 1])
    expect(notHeldBecause(OIA_RULE, { notApplicableBecause: reason })).toBeNull();
  expect(notHeldBecause(null, { notApplicableBecause: 'ไม่มี' })).toBeNull();
});

test('every type whose entries can be said to stand under a section is in the index', () => {
  const missing = PLUGIN_TYPES.filter(
    ({ schema, computed }) => 'oiaSections' in schema.attributes !== Boolean(computed?.[OIA_UNDER]),
  );
  expect(missing.map(({ singularName }) => singularName)).toEqual([]);
});
