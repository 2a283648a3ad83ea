import { FISCAL_YEARS } from '../../domain/thai/dates/fiscal-year';
import { meaning, type Attribute } from '../model/attribute';
import { component } from './component-schema';

const image: Attribute = { type: 'media', multiple: false, allowedTypes: ['images'] };
const fiscalYear: Attribute = meaning({ format: 'fiscal-year-be' }, { type: 'integer', ...FISCAL_YEARS });

/** An executive of the agency, or a vacant post (ตำแหน่งว่าง) (INFO-05). */
export const executive = component('executive', 'ผู้บริหาร (Executive)', 'An executive or a vacant post', {
  name: { type: 'string' },
  vacant: { type: 'boolean', default: false },
  position: { type: 'string' },
  photo: image,
  alt: { type: 'text' },
  officialContact: { type: 'text' },
  order: { type: 'integer' },
});

/** A chart with the words for those who cannot see it (INFO-04, QLT-02). */
export const chart = component('chart', 'แผนภูมิ/แผนผัง (Chart)', 'A chart with a text alternative', {
  image,
  alt: { type: 'text' },
  textAlternative: { type: 'richtext' },
});

const CONTACT_PURPOSES = ['general', 'information_request', 'complaint'] as const;

/** A way to reach the agency (INFO-11; `information_request` is INFO-17, section 7(3)). */
export const contactChannel = component(
  'contact-channel',
  'ช่องทางติดต่อ (Contact)',
  'A way to reach the agency',
  {
    purpose: { type: 'enumeration', enum: CONTACT_PURPOSES, default: 'general' },
    /** Who answers there, where it is not the agency as a whole. */
    unitName: { type: 'string' },
    address: { type: 'text' },
    phone: { type: 'string' },
    fax: { type: 'string' },
    email: { type: 'email' },
    website: meaning({ format: 'url' }, { type: 'string', maxLength: 2000 }),
    socialUrl: meaning({ format: 'url' }, { type: 'string', maxLength: 2000 }),
    mapUrl: meaning({ format: 'url' }, { type: 'string', maxLength: 2000 }),
    openingHours: { type: 'text' },
  },
);

const PROJECT_STATUSES = ['approved', 'in_progress', 'completed', 'cancelled'] as const;

/** An approved project with its progress and results (INFO-10, INFO-18 to INFO-22). */
export const project = component('project', 'โครงการ (Project)', 'An approved project', {
  name: { type: 'string' },
  fiscalYear,
  approvalReference: { type: 'string' },
  status: { type: 'enumeration', enum: PROJECT_STATUSES },
  budget: { type: 'decimal', min: 0 },
  spent: { type: 'decimal', min: 0 },
  progressPercent: { type: 'integer', min: 0, max: 100 },
  outputs: { type: 'text' },
  outcomes: { type: 'text' },
  evaluation: { type: 'text' },
});

/** A plan or report with its year and file (INFO-08, -09, -12 to -14, -23). */
export const planReport = component(
  'plan-report',
  'แผนหรือรายงาน (Plan or report)',
  'With fiscal year and file',
  {
    name: { type: 'string' },
    fiscalYear,
    /** Last year of a plan over several years, such as a strategy. */
    fiscalYearTo: fiscalYear,
    amount: { type: 'decimal', min: 0 },
    file: { type: 'media', multiple: false, allowedTypes: ['files', 'images'] },
    alt: { type: 'text' },
  },
);

/** The chief information officer of the province (CIO-01 to CIO-03). */
export const cio = component('cio', 'ผู้บริหารเทคโนโลยีสารสนเทศระดับสูง (CIO)', 'Chief information officer', {
  name: { type: 'string' },
  vacant: { type: 'boolean', default: false },
  position: { type: 'string' },
  appointmentOrder: { type: 'string' },
  termFrom: { type: 'date' },
  termTo: { type: 'date' },
  photo: image,
  alt: { type: 'text' },
  officialContact: { type: 'text' },
  itAdministration: { type: 'richtext' },
});
