import { publishableType } from '../collection-type';
import { DURATION_UNITS } from '../../domain/durations';
import { localised, shared } from '../model/attribute';
import { PUBLISHABLE_FIELDS } from '../publishable-fields';
import { LAW_UID } from '../uids';

const AUDIENCES = ['everyone', 'citizens', 'businesses', 'foreigners', 'agencies'] as const;

/** On what occasion people need a service: by these they look for it. */
const LIFE_EVENTS = [
  'birth',
  'education',
  'employment',
  'family',
  'housing_land',
  'business',
  'vehicle_travel',
  'health_welfare',
  'ageing',
  'death',
  'complaint',
  'other',
] as const;

/** A service of the citizens' guide, with its channels (SVC-01 to -03; schema.org GovernmentService, CPSV-AP). */
export const schema = publishableType(
  {
    singular: 'service',
    plural: 'services',
    displayName: 'คู่มือสำหรับประชาชนและบริการ (Service)',
    description: "The citizens' guide: what is needed, what it costs, how long it takes, and where",
  },
  {
    ...PUBLISHABLE_FIELDS,
    code: shared({ type: 'string', maxLength: 100 }),
    audience: shared({ type: 'enumeration', enum: AUDIENCES }),
    lifeEvent: shared({ type: 'enumeration', enum: LIFE_EVENTS }),
    legalBasis: { type: 'relation', relation: 'manyToMany', target: LAW_UID },
    criteria: localised({ type: 'richtext' }),
    inputs: localised({ type: 'component', component: 'gov-publishing.service-input', repeatable: true }),
    isFree: shared({ type: 'boolean', default: false }),
    costs: localised({ type: 'component', component: 'gov-publishing.service-cost', repeatable: true }),
    steps: localised({ type: 'component', component: 'gov-publishing.service-step', repeatable: true }),
    guaranteedValue: shared({ type: 'integer' }),
    guaranteedUnit: shared({ type: 'enumeration', enum: DURATION_UNITS }),
    channels: localised({ type: 'component', component: 'gov-publishing.service-channel', repeatable: true }),
    output: localised({ type: 'text' }),
    complaintContact: localised({ type: 'text' }),
  },
);
