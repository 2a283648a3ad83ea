import { SIGNED_ACTS } from '@gov-publishing/provenance/vocabulary';
import { addDays, isAfter, isValid, parseISO } from 'date-fns';
import type { ActRecord, Reason } from '../model';
import { defineAct } from './definition/definition';
import { PUBLICATION } from './publication';
import { ownReasons } from '../reasons/own-reasons';

const own = ownReasons({
  publish_at_missing: {
    th: 'ยังไม่ได้กำหนดเวลาเผยแพร่ โปรดระบุวันและเวลา',
    en: 'No time of publication is given. State the date and time.',
  },
  publish_at_unreadable: {
    th: 'รูปแบบเวลาเผยแพร่ไม่ถูกต้อง โปรดระบุวันที่ที่มีอยู่จริงพร้อมเวลา เช่น 28 พฤษภาคม 2561 เวลา 09.00 น.',
    en: 'The time of publication cannot be read. State an existing date with time and zone, such as 2018-05-28T09:00:00+07:00.',
  },
  publish_at_past: {
    th: 'เวลาเผยแพร่ {at:instant} ผ่านไปแล้ว โปรดกำหนดเวลาในอนาคต หรือเผยแพร่ทันที',
    en: 'The time of publication, {at:instant}, has passed. Set a time in the future, or publish now.',
  },
  publish_at_far: {
    th: 'เวลาเผยแพร่อยู่ไกลเกิน {days} วัน โปรดตรวจสอบว่าไม่ได้พิมพ์ปีพุทธศักราชแทนปีคริสต์ศักราช',
    en: 'The time of publication is more than {days} days ahead. Check that the year is not a Buddhist year typed as a Gregorian one.',
  },
});

/** How far ahead a schedule may lie. A Buddhist year typed as a Gregorian one is 543 years off. */
const MAX_DAYS_AHEAD = 366;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** The publisher re-reads and has the system publish at a moment. */
export const schedule = defineAct({
  ...PUBLICATION,
  ...SIGNED_ACTS.schedule,
  tone: 'aside',
  words: {
    name: { th: 'ตั้งเวลาเผยแพร่', en: 'schedule publication' },
    done: { th: 'ตั้งเวลาเผยแพร่แล้ว', en: 'Publication scheduled' },
    signer: { th: 'ผู้ตั้งเวลาเผยแพร่', en: 'Scheduled by' },
    means: {
      th: 'ประชาชนเห็นเองเมื่อถึงเวลาที่ท่านกำหนด',
      en: 'The public sees it at the time you set, by itself.',
    },
    statement: {
      th: 'ข้าพเจ้าในฐานะ{duty:duty} ได้ตรวจทานความครบถ้วนและสมบูรณ์ของข้อมูลนี้แล้ว จึงให้ระบบนำขึ้นเผยแพร่ตามเวลาที่ข้าพเจ้ากำหนด',
      en: 'As {duty:duty} I have re-read this information for completeness and wholeness and have the system publish it at the time I set.',
    },
    reasons: own.words,
  },
  signature: {
    follows: () => ['approve'],
    counts: (record, { facts }) => !hasLapsed(record, facts.wordsSince),
    which: 'last',
    signers: 1,
    state: 'scheduled',
  },
  publishAtReasons,
});

/**
 * A schedule whose moment passed while the draft said something else publishes nothing when the words come back: it
 * would fire days later, when nobody looks.
 */
function hasLapsed({ publishAt }: ActRecord, wordsSince: string | undefined): boolean {
  return publishAt === null || (wordsSince !== undefined && Date.parse(wordsSince) > Date.parse(publishAt));
}

function publishAtReasons(publishAt: string | undefined, nowISO: string): Reason[] {
  const field = 'publishAt';
  if (publishAt === undefined) return [own.reason('publish_at_missing', { field })];
  const at = parseISO(publishAt);
  const now = new Date(nowISO);
  if (!INSTANT.test(publishAt) || !isValid(at)) return [own.reason('publish_at_unreadable', { field })];
  if (!isAfter(at, now)) return [own.reason('publish_at_past', { field, params: { at: at.toISOString() } })];
  if (isAfter(at, addDays(now, MAX_DAYS_AHEAD))) {
    return [own.reason('publish_at_far', { field, params: { days: MAX_DAYS_AHEAD } })];
  }
  return [];
}
