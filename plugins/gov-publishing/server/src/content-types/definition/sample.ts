import type { Values } from '../model/values';

/** An entry as Strapi gives it, populated; of files with their digest and length. */
export type SampleEntry = Values;

/** A document that entries have attached. */
export const SAMPLE_PDF: Values = {
  documentId: 'file1',
  name: 'แผน.pdf',
  ext: '.pdf',
  mime: 'application/pdf',
  sha256: 'a'.repeat(64),
  bytes: 2_100_000,
};

/** A picture that entries show. */
export const SAMPLE_PICTURE: Values = {
  documentId: 'file2',
  name: 'ผัง.jpg',
  ext: '.jpg',
  mime: 'image/jpeg',
  sha256: 'b'.repeat(64),
  bytes: 410_000,
};

export const SAMPLE_SOURCE: Values = {
  name: 'ราชกิจจานุเบกษา',
  citation: 'เล่ม ๑๑๔ ตอนที่ ๔๖ ก',
  url: 'https://ratchakitcha.soc.go.th',
  dateTime: '2018-05-21T02:00:00.000Z',
};

/** What every publishable entry has, and in which no check finds anything. */
export const PUBLISHABLE_SAMPLE: SampleEntry = {
  documentId: 'entry1',
  title: 'ชื่อเรื่อง',
  slug: 'news-2561-0001',
  agency: { documentId: 'agency1', code: 'SBR-01', nameTh: 'สำนักงานจังหวัดสระบุรี', nameEn: 'Saraburi Office' },
  responsibleOfficer: { documentId: 'appointment1', position: 'นักประชาสัมพันธ์', to: null },
  attachments: [{ file: SAMPLE_PDF, label: 'แผนปฏิบัติราชการ (PDF)' }],
  reviewDueAt: '2018-12-31',
  personalDataBasis: 'legal_obligation',
  importance: 'normal',
  restricted: false,
};
