import { publishableType } from '../collection-type';
import { LICENCES } from '../licences';
import { localised, shared } from '../model/attribute';
import { publishableFieldsWithout } from '../publishable-fields';
import { KNOWLEDGE_ITEM_UID } from '../uids';

/** Kinds of data as the Thai catalogue (TH-GDC) tells them apart. */
const DATA_TYPES = ['record', 'statistic', 'geospatial', 'other'] as const;

/** How often data are brought up to date. */
const PERIODICITIES = [
  'continuous',
  'daily',
  'weekly',
  'monthly',
  'quarterly',
  'half_yearly',
  'yearly',
  'irregular',
  'never',
] as const;
export type Periodicity = (typeof PERIODICITIES)[number];

/** Classes of data as the Thai catalogue tells them apart; only `public` may be published. */
const ACCESS_RIGHTS = ['public', 'personal', 'secret', 'security'] as const;

/** Sets of open data with their files, described as the Thai catalogue and DCAT ask (OD-04, OD-05). */
export const schema = publishableType(
  {
    singular: 'dataset',
    plural: 'datasets',
    displayName: 'ชุดข้อมูลเปิด (Open dataset)',
    description: 'Open data with their files, as the government data catalogue describes them',
  },
  {
    // The description (notes) of the catalogue is the summary: what is longer than that belongs into a file.
    ...publishableFieldsWithout('body'),
    dataType: shared({ type: 'enumeration', enum: DATA_TYPES }),
    objective: localised({ type: 'text' }),
    /** Divided by commas. */
    keywords: localised({ type: 'string', maxLength: 500 }),
    maintainer: localised({ type: 'string', maxLength: 300 }),
    maintainerEmail: shared({ type: 'email' }),
    accrualPeriodicity: shared({ type: 'enumeration', enum: PERIODICITIES }),
    /** The day up to which the data were brought; without it, their last publication counts. */
    dataUpdatedOn: shared({ type: 'date' }),
    spatial: localised({ type: 'string', maxLength: 300 }),
    temporalFrom: shared({ type: 'date' }),
    temporalTo: shared({ type: 'date' }),
    accessRights: shared({ type: 'enumeration', enum: ACCESS_RIGHTS }),
    licence: shared({ type: 'enumeration', enum: LICENCES }),
    topicStatistic: { type: 'relation', relation: 'manyToOne', target: KNOWLEDGE_ITEM_UID },
    distributions: localised({
      type: 'component',
      component: 'gov-publishing.distribution',
      repeatable: true,
      max: 20,
    }),
  },
);
