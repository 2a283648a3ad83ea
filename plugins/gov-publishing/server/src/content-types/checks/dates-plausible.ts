import { looksBuddhist } from '../../domain/thai/dates/thai-calendar';
import { scalarFields } from '../model/scalar-fields';
import type { ContentModel } from '../model/schema';
import { asks, blocks, type Check, type CommonCheck } from './check';

/** The city was founded in 2325 BE; older documents are not a province's. */
const FIRST_YEAR = 1782;
const YEARS_AHEAD = 20;

/**
 * A date far away is a slip of the hand or of a calendar more often than not: it may stand with a reason. A year of
 * the Buddhist Era in a field of the Common Era is named as such. Every date of every type, in components too.
 */
export const datesPlausible: CommonCheck = {
  check,
  words: {
    'finding.date.far': {
      th: 'วันที่ {day:day} อยู่ไกลจากปัจจุบันมาก โปรดตรวจปี หากถูกต้อง ให้เขียนเหตุผลเมื่อเสนอ',
      en: 'The date {day:day} is far away. Check the year; if it is right, write why when you submit.',
    },
    'finding.date.buddhist': {
      th: '{day} เป็นปีพุทธศักราชในช่องที่ใช้ปีคริสต์ศักราช โปรดแก้ไขปี',
      en: '{day} has a year of the Buddhist Era where years are Gregorian. Correct the year.',
    },
  },
};

function check(model: ContentModel): Check {
  return (entry, { now }) =>
    [...scalarFields(model, entry)].flatMap(({ attribute, path, value }) => {
      const day = attribute.type === 'date' || attribute.type === 'datetime' ? dayOf(value) : undefined;
      if (day === undefined) return [];
      const params = { day };
      if (looksBuddhist(day)) return [blocks('QLT-01', path, 'finding.date.buddhist', { params })];
      const year = Number(day.slice(0, 4));
      return year < FIRST_YEAR || year > now.getUTCFullYear() + YEARS_AHEAD
        ? [asks('QLT-01', path, 'far_date', 'finding.date.far', { params })]
        : [];
    });
}

function dayOf(value: unknown): string | undefined {
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? undefined : value.toISOString().slice(0, 10);
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) ? value.slice(0, 10) : undefined;
}
