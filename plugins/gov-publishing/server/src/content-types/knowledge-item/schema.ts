import { publishableType } from '../collection-type';
import { LICENCES } from '../licences';
import { localised, shared } from '../model/attribute';
import { PUBLISHABLE_FIELDS } from '../publishable-fields';

/** KB-01 to KB-03. */
const KNOWLEDGE_KINDS = ['work', 'article', 'statistic'] as const;

/** Works, articles and statistics (Knowledge and Statistic), with source, date and time. */
export const schema = publishableType(
  {
    singular: 'knowledge-item',
    plural: 'knowledge-items',
    displayName: 'คลังความรู้ (Knowledge and statistic)',
    description: 'Works, articles and statistics, with source, date and time',
  },
  {
    ...PUBLISHABLE_FIELDS,
    kind: shared({ type: 'enumeration', enum: KNOWLEDGE_KINDS }),
    unit: localised({ type: 'string' }),
    /** What the figures cover, in words: `ปีงบประมาณ ๒๕๖๑`, `มกราคม–มีนาคม ๒๕๖๑`. */
    referencePeriod: localised({ type: 'string' }),
    licence: shared({ type: 'enumeration', enum: LICENCES }),
    charts: localised({ type: 'component', component: 'gov-publishing.chart', repeatable: true }),
  },
);
