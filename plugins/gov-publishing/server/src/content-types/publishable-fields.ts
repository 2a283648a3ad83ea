import { FISCAL_YEARS } from '../domain/thai/dates/fiscal-year';
import { IMPORTANCE } from '../domain/signoff/dossier/importance';
import { PERSONAL_DATA_BASES } from './personal-data-basis';
import { AGENCY_UID, APPOINTMENT_UID } from './uids';
import { localised, meaning, shared, type Attributes } from './model/attribute';

/**
 * The fields that every publishable type carries. `datePosted` and `dateModified` are not among them: they come
 * from the publish acts in the ledger, so nobody can type them (NEWS-08).
 *
 * The relations are one-sided, and Strapi keeps relations per locale whatever the schema says.
 */
export const PUBLISHABLE_FIELDS = {
  title: localised({ type: 'string', required: true, maxLength: 500 }),
  // Not `uid`: Strapi makes a uid per locale, and its slugifier turns a Thai title into nothing.
  slug: meaning({ format: 'slug' }, shared({ type: 'string', unique: true, maxLength: 200 })),
  summary: localised({ type: 'text' }),
  body: localised({ type: 'richtext' }),
  agency: { type: 'relation', relation: 'manyToOne', target: AGENCY_UID },
  responsibleOfficer: { type: 'relation', relation: 'manyToOne', target: APPOINTMENT_UID },
  source: localised({ type: 'component', component: 'gov-publishing.source', repeatable: false }),
  attachments: localised({ type: 'component', component: 'gov-publishing.attachment', repeatable: true }),
  fiscalYear: meaning({ format: 'fiscal-year-be' }, shared({ type: 'integer', ...FISCAL_YEARS })),
  reviewDueAt: shared({ type: 'date' }),
  personalDataBasis: shared({ type: 'enumeration', enum: PERSONAL_DATA_BASES }),
  // A repeatable one-field component, because Strapi has no list of enumerations and a JSON field would make
  // officers type `["7(1)"]` by hand and store whatever they typed.
  oiaSections: shared({ type: 'component', component: 'gov-publishing.oia-section', repeatable: true }),
  indicatorRefs: shared({ type: 'component', component: 'gov-publishing.indicator-ref', repeatable: true }),
  importance: shared({ type: 'enumeration', enum: IMPORTANCE, default: 'normal', required: true }),
  affectsProvinceImage: meaning({ unlisted: true }, shared({ type: 'boolean', default: false })),
  restricted: meaning({ unlisted: true }, shared({ type: 'boolean', default: false })),
} satisfies Attributes;

type PublishableField = keyof typeof PUBLISHABLE_FIELDS;

/** The publishable fields but those that a type has under another name or cannot use. */
export function publishableFieldsWithout(...names: readonly PublishableField[]): Attributes {
  return Object.fromEntries(
    Object.entries(PUBLISHABLE_FIELDS).filter(([name]) => !names.some((left) => left === name)),
  );
}
