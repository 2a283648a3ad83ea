import { publishableType } from '../collection-type';
import { localised, shared } from '../model/attribute';
import { PUBLISHABLE_FIELDS } from '../publishable-fields';
import { LAW_UID } from '../uids';

/** LAW-01 to LAW-16 (schema.org legislationType). */
export const LAW_TYPES = [
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
  'standard',
  'manual',
  'guideline',
  'cabinet_resolution',
  'pattern',
  'policy',
  'other',
] as const;

const LEGAL_FORCES = ['in_force', 'partially_in_force', 'not_yet_in_force', 'not_in_force'] as const;

/** Speed of an official letter: ด่วนที่สุด, ด่วนมาก, ด่วน, ปกติ. */
const SPEEDS = ['most_urgent', 'very_urgent', 'urgent', 'normal'] as const;

/** A law, rule, order, circular or cabinet resolution, with its source (schema.org Legislation, ELI). */
export const schema = publishableType(
  {
    singular: 'law',
    plural: 'laws',
    displayName: 'กฎหมาย ระเบียบ ข้อบังคับ (Law)',
    description: 'Laws, rules, orders and circulars, with their source',
  },
  {
    ...PUBLISHABLE_FIELDS,
    legislationType: shared({ type: 'enumeration', enum: LAW_TYPES }),
    number: localised({ type: 'string' }),
    passedBy: localised({ type: 'string' }),
    legislationDate: shared({ type: 'date' }),
    effectiveFrom: shared({ type: 'date' }),
    effectiveTo: shared({ type: 'date' }),
    legalForce: shared({ type: 'enumeration', enum: LEGAL_FORCES }),
    speed: shared({ type: 'enumeration', enum: SPEEDS }),
    gazette: localised({ type: 'component', component: 'gov-publishing.gazette', repeatable: false }),
    /** What it stands on: อาศัยอำนาจตามความใน … (ELI `based_on`). */
    basedOn: { type: 'relation', relation: 'manyToMany', target: LAW_UID },
    /** ELI `amends`. */
    amends: { type: 'relation', relation: 'manyToMany', target: LAW_UID },
    /** ELI `repeals`. */
    repeals: { type: 'relation', relation: 'manyToMany', target: LAW_UID },
    relatedLaws: { type: 'relation', relation: 'manyToMany', target: LAW_UID },
  },
);
