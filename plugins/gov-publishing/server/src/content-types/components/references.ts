import { OIA_SECTION_IDS } from '../../domain/oia/sections';
import { FISCAL_YEARS } from '../../domain/thai/dates/fiscal-year';
import { meaning } from '../model/attribute';
import { component } from './component-schema';

/** Where published information comes from (LAW-17, KB-04) and of what moment it speaks (KB-05). */
export const source = component('source', 'แหล่งที่มา (Source)', 'Where the information comes from', {
  name: { type: 'string' },
  url: meaning({ format: 'url' }, { type: 'string', maxLength: 2000 }),
  citation: { type: 'text' },
  dateTime: { type: 'datetime' },
});

/** A download with what a reader needs who cannot see it (NEWS-09, QLT-02). */
export const attachment = component('attachment', 'ไฟล์แนบ (Attachment)', 'A file for download', {
  file: { type: 'media', multiple: false, allowedTypes: ['images', 'files', 'videos', 'audios'] },
  label: { type: 'string' },
  alt: { type: 'text' },
});

/** Where a law stands in the Royal Gazette (ราชกิจจานุเบกษา). */
export const gazette = component('gazette', 'ราชกิจจานุเบกษา (Royal Gazette)', 'Place in the Royal Gazette', {
  volume: { type: 'string' },
  part: { type: 'string' },
  page: { type: 'string' },
  date: { type: 'date' },
});

/** A section of the Official Information Act 2540 that an entry answers to (OD-01 to OD-03). */
export const oiaSection = component(
  'oia-section',
  'มาตราตาม พ.ร.บ. ข้อมูลข่าวสารฯ (OIA section)',
  'Section of the Official Information Act B.E. 2540',
  { section: { type: 'enumeration', enum: OIA_SECTION_IDS, required: true } },
);

/** An item of an assessment (ITA/OIT) that the entry is evidence for; the lists are data, new every year. */
export const indicatorRef = component('indicator-ref', 'ตัวชี้วัด (Indicator)', 'Item of an assessment', {
  scheme: { type: 'string', required: true },
  fiscalYear: meaning({ format: 'fiscal-year-be' }, { type: 'integer', ...FISCAL_YEARS }),
  code: { type: 'string', required: true },
});
