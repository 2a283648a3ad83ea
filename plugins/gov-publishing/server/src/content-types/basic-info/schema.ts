import { publishableType } from '../collection-type';
import { localised, shared } from '../model/attribute';
import { PUBLISHABLE_FIELDS } from '../publishable-fields';
import { KINDS } from './kinds';

/** Basic information about an agency: who it is, what it may do, its plans, people and contacts (INFO-01 to -24). */
export const schema = publishableType(
  {
    singular: 'basic-info',
    plural: 'basic-infos',
    displayName: 'ข้อมูลพื้นฐานเกี่ยวกับหน่วยงาน (Basic information)',
    description: 'History, structure, executives, powers, plans, reports, contacts and policies of an agency',
  },
  {
    ...PUBLISHABLE_FIELDS,
    kind: shared({ type: 'enumeration', enum: Object.keys(KINDS) }),
    /** Why the agency has no such information; the entry then needs nothing else. */
    notApplicableBecause: localised({ type: 'text' }),
    details: localised({
      type: 'dynamiczone',
      components: [
        'gov-publishing.executive',
        'gov-publishing.chart',
        'gov-publishing.contact-channel',
        'gov-publishing.project',
        'gov-publishing.plan-report',
        'gov-publishing.cio',
      ],
    }),
  },
);
