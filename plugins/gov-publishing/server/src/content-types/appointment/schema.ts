import { ACTING_FOR_KINDS } from '@gov-publishing/provenance/vocabulary';
import { DUTIES } from '../../domain/signoff/model';
import { relatedType } from '../collection-type';
import { meaning } from '../model/attribute';
import { AGENCY_UID } from '../uids';

/** An order that gives a person a duty in an agency, from a date to a date (WF-01, ORG-01). */
export const schema = relatedType(
  {
    singular: 'appointment',
    plural: 'appointments',
    displayName: 'คำสั่งแต่งตั้ง (Appointment)',
    description: 'Gives a person a duty in an agency, under an order number',
  },
  {
    person: { type: 'relation', relation: 'manyToOne', target: 'admin::user' },
    agency: { type: 'relation', relation: 'manyToOne', target: AGENCY_UID },
    duty: { type: 'enumeration', enum: DUTIES, required: true },
    // The first text: what a row is called where another type points at it. Many officers share the number of an order.
    position: { type: 'string', required: true },
    /** Of a vice-governor: the agencies in his charge (ที่กำกับดูแล), with all that is under them. */
    supervises: { type: 'relation', relation: 'manyToMany', target: AGENCY_UID },
    orderNumber: { type: 'string', required: true },
    orderDate: { type: 'date', required: true },
    orderFile: { type: 'media', multiple: false, allowedTypes: ['files', 'images'] },
    natureOfWork: { type: 'text' },
    from: { type: 'date', required: true },
    to: { type: 'date' },
    actingForKind: { type: 'enumeration', enum: ACTING_FOR_KINDS },
    actingForPosition: { type: 'string' },
    revokedAt: meaning({ unlisted: true }, { type: 'datetime' }),
    revokedReason: meaning({ unlisted: true }, { type: 'text' }),
  },
);
