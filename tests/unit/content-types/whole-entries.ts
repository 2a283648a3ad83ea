import { SAMPLE_PDF, SAMPLE_PICTURE } from '#server/content-types/definition/sample';
import { GOVERNED_TYPES } from '#server/content-types/index';
import type { CheckContext } from '#server/content-types/checks/check';

type Entry = Record<string, unknown>;

/** Noon in Bangkok on the day of two of the announcements. */
export const CONTEXT: CheckContext = { now: new Date('2018-05-28T05:00:00Z'), recommended: 'warn' };

export const image = SAMPLE_PICTURE;

/** One entry of each governed type, populated, in which no check finds anything. Tests break one thing at a time. */
export const WHOLE: Readonly<Record<string, Entry>> = Object.fromEntries(
  GOVERNED_TYPES.map(({ singularName, sample }) => [singularName, { ...sample }]),
);

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
  plan: { __component: 'gov-publishing.plan-report', fiscalYear: 2561, file: SAMPLE_PDF },
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
