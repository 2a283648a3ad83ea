import { bangkokToday } from '../../domain/thai/dates/bangkok-day';
import { textOf, type Values } from '../model/values';
import { blocks, warns, type Check, type CommonCheck } from './check';

/** An entry without a title cannot be found, listed or signed for. */
export const titlePresent: CommonCheck = {
  field: 'title',
  words: {
    'finding.title.missing': {
      th: 'ยังไม่ได้ระบุชื่อเรื่อง โปรดระบุชื่อเรื่องที่สื่อให้ผู้อ่านทราบว่าเป็นเรื่องใด',
      en: 'The entry has no title. Write a title that tells a reader what it is about.',
    },
  },
  check: () => (entry) =>
    textOf(entry['title']) === undefined ? [blocks('QLT-01', 'title', 'finding.title.missing')] : [],
};

/** Rich text in the body, or a file that says it instead; a warning, since some news is its title. */
export const bodyOrAttachment: Check = (entry) =>
  textOf(entry['body']) === undefined && !hasItems(entry['attachments'])
    ? [warns('QLT-01', 'body', 'finding.body.missing')]
    : [];

/** A day for review that has passed: the entry says by itself that it may be out of date. */
export const reviewNotOverdue: CommonCheck = {
  field: 'reviewDueAt',
  words: {
    'finding.review.overdue': {
      th: 'รายการนี้ครบกำหนดทบทวนเมื่อ {due:day} โปรดทบทวนข้อมูลและกำหนดวันทบทวนครั้งต่อไป',
      en: 'This entry was to be reviewed by {due:day}. Review it and set a new review date.',
    },
  },
  check:
    () =>
    (entry, { now }) => {
      const due = textOf(entry['reviewDueAt']);
      return due !== undefined && due < bangkokToday(now)
        ? [warns('QLT-01', 'reviewDueAt', 'finding.review.overdue', { params: { due } })]
        : [];
    },
};

/** The value of an enumeration that the type cannot do without. */
export function choicePresent(field: string, requirement: string | null, message: string): Check {
  return (entry) => (textOf(entry[field]) === undefined ? [blocks(requirement, field, message)] : []);
}

/** True where a populated list or single relation holds anything. */
export function hasItems(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : typeof value === 'object' && value !== null;
}

/** True where the entry names the related thing, populated or by id. */
export function names(entry: Values, field: string): boolean {
  return hasItems(entry[field]) || typeof entry[field] === 'string' || typeof entry[field] === 'number';
}
