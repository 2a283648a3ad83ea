import type { CheckContext } from '#server/content-types/checks/check';

type Entry = Record<string, unknown>;

/** Noon in Bangkok on the day of two of the announcements. */
export const CONTEXT: CheckContext = { now: new Date('2018-05-28T05:00:00Z'), attachmentFormats: 'warn' };

const pdf = { documentId: 'file1', name: 'แผน.pdf', ext: '.pdf', mime: 'application/pdf' };
export const image = { documentId: 'file2', name: 'ผัง.jpg', ext: '.jpg', mime: 'image/jpeg' };

const publishable: Entry = {
  documentId: 'entry1',
  title: 'ชื่อเรื่อง',
  slug: 'news-2561-0001',
  body: '<p>เนื้อหา</p>',
  agency: { documentId: 'agency1', code: 'SBR-01' },
  responsibleOfficer: { documentId: 'appointment1', position: 'นักประชาสัมพันธ์', to: null },
  attachments: [{ file: pdf, label: 'แผนปฏิบัติราชการ (PDF)' }],
  reviewDueAt: '2018-12-31',
  personalDataBasis: 'legal_obligation',
  importance: 'normal',
  restricted: false,
};
const source = {
  name: 'ราชกิจจานุเบกษา',
  citation: 'เล่ม ๑๑๔ ตอนที่ ๔๖ ก',
  url: 'https://ratchakitcha.soc.go.th',
  dateTime: '2018-05-21T02:00:00.000Z',
};

/** One entry of each governed type, populated, in which no check finds anything. Tests break one thing at a time. */
export const WHOLE: Readonly<Record<string, Entry>> = {
  'basic-info': { ...publishable, kind: 'history', details: [] },
  law: {
    ...publishable,
    source,
    legislationType: 'act',
    effectiveFrom: '1997-09-02',
    effectiveTo: null,
    gazette: { volume: '114', part: '46 ก', page: '1', date: '1997-09-10' },
    relatedLaws: [],
  },
  'news-article': {
    ...publishable,
    category: 'calendar',
    eventStart: '2018-06-01T02:00:00.000Z',
    eventEnd: '2018-06-01T09:00:00.000Z',
    cover: image,
    coverAlt: 'ผู้ว่าราชการจังหวัดเปิดงาน',
  },
  'knowledge-item': {
    ...publishable,
    source,
    kind: 'statistic',
    unit: 'คน',
    referencePeriod: 'ปีงบประมาณ ๒๕๖๑',
    licence: 'dga_ogl',
  },
  'web-link': {
    ...publishable,
    category: 'media',
    url: 'https://www.youtube.com/watch?v=abc',
    provider: 'youtube',
    captioned: true,
  },
  faq: { ...publishable, question: 'ใครมีสิทธิขอดูข้อมูลข่าวสาร', answer: '<p>บุคคลใดก็ได้</p>' },
  'sitemap-node': { ...publishable, documentId: 'node1', parent: null, targetUrl: '/laws' },
};

/** Details of basic information in which nothing is found, by component. */
export const DETAILS = {
  executive: {
    __component: 'gov-publishing.executive',
    name: 'นายสมชาย ใจดี',
    vacant: false,
    position: 'ผู้ว่าราชการจังหวัด',
    photo: image,
    alt: 'นายสมชาย ใจดี ในเครื่องแบบปกติขาว',
    officialContact: 'โทร. 0 3650 7117',
  },
  chart: {
    __component: 'gov-publishing.chart',
    image,
    alt: 'แผนผังโครงสร้าง',
    textAlternative: '<p>ผู้ว่าราชการจังหวัด บังคับบัญชา …</p>',
  },
  contact: { __component: 'gov-publishing.contact-channel', purpose: 'general', phone: '0 3650 7117' },
  project: {
    __component: 'gov-publishing.project',
    name: 'โครงการพัฒนาเว็บไซต์',
    fiscalYear: 2561,
    budget: 100_000,
    spent: 40_000,
    progressPercent: 40,
  },
  plan: { __component: 'gov-publishing.plan-report', fiscalYear: 2561, file: pdf },
  cio: {
    __component: 'gov-publishing.cio',
    name: 'นายสมศักดิ์ มั่นคง',
    position: 'รองผู้ว่าราชการจังหวัด',
    officialContact: 'cio@singburi.go.th',
    itAdministration: '<p>นโยบายและแผน</p>',
  },
} as const;

/** Basic information of a kind with the details given. */
export function basicInfo(kind: string, ...details: readonly Entry[]): Entry {
  return { ...WHOLE['basic-info'], kind, details };
}

/** A whole entry of a type with some fields changed. */
export function changed(type: string, changes: Entry): Entry {
  return { ...WHOLE[type], ...changes };
}
