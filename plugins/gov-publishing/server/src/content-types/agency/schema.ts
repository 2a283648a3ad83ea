import { AGENCY_ROLES } from '../../domain/signoff/appointments/agency-roles';
import { relatedType } from '../collection-type';
import { meaning } from '../model/attribute';
import { AGENCY_UID } from '../uids';

/** A government agency (schema.org GovernmentOrganization). Both names stand in one row: an agency has no locales. */
export const schema = relatedType(
  {
    singular: 'agency',
    plural: 'agencies',
    displayName: 'หน่วยงาน (Agency)',
    description: 'A government agency that answers for what it publishes',
  },
  {
    // The first text: what a row is called where another type points at it.
    nameTh: { type: 'string', required: true },
    nameEn: { type: 'string', required: true },
    code: { type: 'string', required: true, unique: true, regex: '^[A-Z0-9][A-Z0-9-]*$', maxLength: 40 },
    order: { type: 'integer' },
    headTitle: { type: 'string' },
    website: meaning({ format: 'url' }, { type: 'string', maxLength: 2000 }),
    province: { type: 'string' },
    role: { type: 'enumeration', enum: AGENCY_ROLES },
    parent: { type: 'relation', relation: 'manyToOne', target: AGENCY_UID },
  },
);
