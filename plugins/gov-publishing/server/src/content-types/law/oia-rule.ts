import type { OiaRule } from '../../domain/oia/placement';
import type { LAW_TYPES } from './schema';

type LawType = (typeof LAW_TYPES)[number];

/** How officers work, where that touches the rights of people: section 9(4). Of what is neither, the officer says it. */
const MANUALS: readonly LawType[] = ['manual', 'guideline'];
const RULES: readonly LawType[] = [
  'act',
  'royal_decree',
  'emergency_decree',
  'ministerial_regulation',
  'announcement',
  'regulation',
  'bylaw',
  'rule',
  'order',
  'circular',
  'cabinet_resolution',
  'pattern',
  'policy',
];

/** What is of general effect stands under section 7(4) (LAW-12 to -16). */
export const OIA_RULE: OiaRule = {
  by: {
    field: 'legislationType',
    sections: Object.fromEntries([
      ...RULES.map((type) => [type, ['s7_4']]),
      ...MANUALS.map((type) => [type, ['s9_4']]),
    ]),
  },
};
