import { publishableType } from '../collection-type';
import { localised, shared } from '../model/attribute';
import { publishableFieldsWithout } from '../publishable-fields';

const FAQ_CATEGORIES = [
  'general',
  'service',
  'official_information',
  'complaint',
  'website',
  'other',
] as const;

/**
 * A question often asked, and its answer (FAQ-01). The title is the question in short, as lists show it;
 * question and answer take the places of summary and body.
 */
export const schema = publishableType(
  {
    singular: 'faq',
    plural: 'faqs',
    displayName: 'คำถามที่พบบ่อย (FAQ)',
    description: 'Questions often asked, and their answers',
  },
  {
    ...publishableFieldsWithout('body', 'summary'),
    question: localised({ type: 'text' }),
    answer: localised({ type: 'richtext' }),
    category: shared({ type: 'enumeration', enum: FAQ_CATEGORIES }),
    rank: shared({ type: 'integer' }),
  },
);
