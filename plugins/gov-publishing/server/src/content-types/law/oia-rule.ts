import type { OiaRule } from '../../domain/oia/placement';
import type { OiaSectionId } from '../../domain/oia/sections';
import type { LAW_TYPES } from './schema';

/** What is of general effect. */
const RULE: readonly OiaSectionId[] = ['s7_4'];
/** How officers work, where that touches the rights of people. */
const MANUAL: readonly OiaSectionId[] = ['s9_4'];
/** Of these the officer says where they stand. */
const NEITHER: readonly OiaSectionId[] = [];

/** Under which section a law stands (LAW-12 to -16). Each type is named: a new one is not left out by forgetting it. */
const SECTIONS: Readonly<Record<(typeof LAW_TYPES)[number], readonly OiaSectionId[]>> = {
  act: RULE,
  royal_decree: RULE,
  emergency_decree: RULE,
  ministerial_regulation: RULE,
  announcement: RULE,
  regulation: RULE,
  bylaw: RULE,
  rule: RULE,
  order: RULE,
  circular: RULE,
  cabinet_resolution: RULE,
  pattern: RULE,
  policy: RULE,
  manual: MANUAL,
  guideline: MANUAL,
  standard: NEITHER,
  other: NEITHER,
};

export const OIA_RULE: OiaRule = { by: { field: 'legislationType', sections: SECTIONS } };
